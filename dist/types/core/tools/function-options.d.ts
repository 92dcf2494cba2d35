import type { Warn } from '../errors/warnings.js';
import type { FunctionOptions } from '../model/function.js';
/** Reads the options of a definition, or of a function with properties. Ignores unusable options and warns. */
export declare function readFunctionOptions(name: string, declared: object | undefined, warn: Warn): FunctionOptions;
