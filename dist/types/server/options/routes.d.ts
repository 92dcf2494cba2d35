import type { HandlerOptions, ServerRoutes } from '../types/handler.js';
import type { Endpoint } from '../types/http.js';
import type { Settings } from '../types/settings.js';
/** Checks the option. Throws a TypeError that names the first invalid entry of a list. */
export declare function resolveRoutes(routes: HandlerOptions['routes']): ServerRoutes | undefined;
/** `GET routes`. Leaves out unusable routes that a function returns, with a warning. */
export declare function createRouteList(routes: ServerRoutes, { warn }: Settings): Endpoint;
