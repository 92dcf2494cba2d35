import type { Warn } from '../../core/errors/warnings.js';
import type { PageFunction } from '../../core/model/function.js';
import type { FunctionContext, RegisteredFunction } from '../types/functions.js';
/**
 * Makes what was collected ready, by name. What can't be run, or can't be checked as its `parameters` ask, is
 * left out with a warning: running it unchecked is not what its author wrote.
 */
export declare function registerFunctions(found: readonly PageFunction<FunctionContext>[], timeoutMs: number, warn: Warn): Map<string, RegisteredFunction>;
