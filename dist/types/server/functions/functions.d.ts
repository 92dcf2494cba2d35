import type { Warn } from '../../core/errors/warnings.js';
import type { PageFunction } from '../../core/model/function.js';
import type { FunctionContext, RegisteredFunction } from '../types/functions.js';
/**
 * Prepares the collected functions by name. Leaves out, with a warning, functions that can't be run or whose payload
 * can't be checked against `parameters`: their author expects checked payloads.
 */
export declare function registerFunctions(found: readonly PageFunction<FunctionContext>[], timeoutMs: number, warn: Warn): Map<string, RegisteredFunction>;
