import type { Handler, HandlerOptions } from './types/handler.js';
/**
 * The reference backend: a function from Request to Response, for Node (with `toNodeListener`) and every runtime with
 * fetch. Throws an error that names the option if an option is out of bounds.
 */
export declare function createHandler(options?: HandlerOptions): Handler;
