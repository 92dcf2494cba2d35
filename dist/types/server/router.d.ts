import type { Settings } from './options.js';
/** Answers one method of one path, or throws a Refusal. `client` is the rate limit's name for the caller. */
export type Endpoint = (request: Request, client: string) => Promise<Response>;
/** The endpoint for a request; throws the 404 or the 405. */
export type Router = (request: Request) => Endpoint;
/** A new endpoint of the contract is one row here. */
export declare function createRouter(settings: Settings): Router;
