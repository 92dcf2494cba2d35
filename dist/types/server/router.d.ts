import { type Answer } from './http/answer.js';
import type { Incoming } from './http/incoming.js';
import type { Settings } from './options/options.js';
/** Answers one method of one path, or throws a Refusal. `client` is the rate limit's name for the caller. */
export type Endpoint = (incoming: Incoming, client: string) => Promise<Answer>;
/** The endpoint for a request; throws the 404 or the 405. */
export type Router = (incoming: Incoming) => Endpoint;
/** A new endpoint of the contract is one row here. */
export declare function createRouter(settings: Settings): Router;
