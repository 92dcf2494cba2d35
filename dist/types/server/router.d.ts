import type { Endpoint, Incoming } from './types/http.js';
import type { Settings } from './types/settings.js';
/** Finds the endpoint for a request. Throws a Refusal with 404 or 405. */
export type Router = (incoming: Incoming) => Endpoint;
/** One row for each endpoint of the contract. */
export declare function createRouter(settings: Settings): Router;
