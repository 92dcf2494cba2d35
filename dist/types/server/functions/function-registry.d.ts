import type { FunctionRegistry } from '../types/functions.js';
import '../../core/errors/add-call-warnings.js';
import type { HandlerOptions } from '../types/handler.js';
import type { HandlerWarning } from '../types/warning.js';
type Tell = (warning: HandlerWarning) => void;
/**
 * Loads the functions when they are first asked for, as modules take their time and a handler is made at once;
 * kept for good if all of them loaded. The operator hears each warning once, however often it is met.
 */
export declare function createFunctionRegistry(options: HandlerOptions, timeoutMs: number, tell: Tell): () => Promise<FunctionRegistry>;
export {};
