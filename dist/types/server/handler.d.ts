import { type HandlerOptions } from './options/options.js';
/** Answers one request. Never rejects; every failure is `{ error, code }` with its status. */
export type Handler = (request: Request) => Promise<Response>;
/**
 * The reference backend: a function from Request to Response, for Node (through `toNodeListener`) and every
 * runtime with fetch. Throws when an option is out of bounds, naming it.
 */
export declare function createHandler(options?: HandlerOptions): Handler;
