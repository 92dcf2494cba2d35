import type { PayloadSchema } from '../../contract/payload-schema.js';
import { messageOf } from '../../core/errors/errors.js';
import type { Warn } from '../../core/errors/warnings.js';
import type { ConnectRequest } from '../../core/ports/connection.js';

type ReadSchema = (parameters: object) => PayloadSchema;

let loaded: ReadSchema | undefined;

/** Reads a function's `parameters`. Undefined until a call has needed it: most pages have no such functions. */
export const schemaReader = (): ReadSchema | undefined => loaded;

/** Loads the reader if one of the functions has `parameters`. Never rejects: warns, and they stay left out. */
export async function loadSchemaReader(functions: readonly unknown[], warn: Warn): Promise<void> {
  if (loaded || !functions.some(given => Object(given).parameters)) return;
  try {
    loaded = (await import('../../contract/payload-schema.js')).payloadSchema;
  } catch (error) {
    warn('function-unusable', `Functions with parameters are left out: ${messageOf(error)}`, error);
  }
}

/** All functions of a request, those of the backend unchecked. */
export function functionsOf({ pageFunctions, team, functionList }: ConnectRequest): unknown[] {
  const { items } = Object(functionList) as { items?: unknown };
  const own = team.members.flatMap(member => member.functions);
  return [...pageFunctions, ...team.shared, ...own, ...(Array.isArray(items) ? items : [])];
}
