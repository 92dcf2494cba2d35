import '../../core/errors/add-call-warnings.js';
import type { HandlerOptions, HandlerWarning } from '../options/options.js';
import { type RegisteredFunction } from './functions.js';
/** The functions that were loaded, and what went wrong with others. */
export interface FunctionRegistry {
    readonly functions: ReadonlyMap<string, RegisteredFunction>;
    /** For whoever may read the function list: no causes, as those quote paths of the machine. */
    readonly warnings: readonly string[];
    /** False where a module failed: the next request tries again. */
    readonly complete: boolean;
}
type Tell = (warning: HandlerWarning) => void;
/**
 * Loads the functions when they are first asked for, as modules take their time and a handler is made at once;
 * kept for good where all of them loaded. The operator hears each warning once, however often it is met.
 */
export declare function createFunctionRegistry(options: HandlerOptions, timeoutMs: number, tell: Tell): () => Promise<FunctionRegistry>;
export {};
