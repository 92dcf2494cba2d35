import type { Handler, HandlerOptions } from './types/handler.js';
/**
 * The reference backend: a function from Request to Response, for Node (through `toNodeListener`) and every
 * runtime with fetch. Throws when an option is out of bounds, naming it.
 */
export declare function createHandler(options?: HandlerOptions): Handler;
