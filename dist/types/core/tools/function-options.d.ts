import type { Warn } from '../errors/warnings.js';
import type { FunctionOptions } from '../model/function.js';
/** What a definition, or a function with properties, says of how it is run. What can't be used is a warning. */
export declare function readFunctionOptions(name: string, declared: object | undefined, warn: Warn): FunctionOptions;
