import type { Endpoint, Incoming } from './types/http.js';
import type { Settings } from './types/settings.js';
/** The endpoint for a request; throws the 404 or the 405. */
export type Router = (incoming: Incoming) => Endpoint;
/** A new endpoint of the contract is one row here. */
export declare function createRouter(settings: Settings): Router;
