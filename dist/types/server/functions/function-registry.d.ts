import type { FunctionRegistry } from '../types/functions.js';
import '../../core/errors/add-call-warnings.js';
import type { HandlerOptions } from '../types/handler.js';
import type { HandlerWarning } from '../types/warning.js';
type Tell = (warning: HandlerWarning) => void;
/**
 * Loads the functions on first use, because modules take time and handlers are created synchronously. Caches the result
 * if all modules loaded. Emits each warning only once.
 */
export declare function createFunctionRegistry(options: HandlerOptions, timeoutMs: number, tell: Tell): () => Promise<FunctionRegistry>;
export {};
