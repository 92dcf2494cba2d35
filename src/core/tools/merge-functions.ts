import type { Warn } from '../errors/warnings.js';
import type { AppFunction, PageFunction } from '../model/function.js';
import { readFunctionOptions } from './function-options.js';

/**
 * Merges the page's functions and the backend's into one list for the agent. If names clash, the page's function is
 * kept.
 */
export function mergeFunctions(
  page: readonly PageFunction[],
  backend: readonly Omit<AppFunction, 'origin'>[],
  warn: Warn,
): AppFunction[] {
  const merged = new Map<string, AppFunction>();
  const add = (definition: Omit<AppFunction, 'origin'>, origin: AppFunction['origin']) => {
    if (merged.has(definition.name))
      warn('function-clash', `The page’s “${definition.name}” is used, the backend’s is not.`);
    else merged.set(definition.name, { ...definition, origin });
  };
  for (const definition of page)
    add({ ...definition, ...readFunctionOptions(definition.name, definition.declared, warn) }, 'page');
  for (const definition of backend) add(definition, 'backend');
  return [...merged.values()];
}
