import type { PayloadSchema } from '../../contract/payload-schema.js';
import type { Warn } from '../../core/errors/warnings.js';
import type { ConnectRequest } from '../../core/ports/connection.js';
type ReadSchema = (parameters: object) => PayloadSchema;
/** Reads a function's `parameters`. Undefined until a call has needed it: most pages have no such functions. */
export declare const schemaReader: () => ReadSchema | undefined;
/** Loads the reader if one of the functions has `parameters`. Never rejects: warns, and they stay left out. */
export declare function loadSchemaReader(functions: readonly unknown[], warn: Warn): Promise<void>;
/** All functions of a request, those of the backend unchecked. */
export declare function functionsOf({ pageFunctions, team, functionList }: ConnectRequest): unknown[];
export {};
