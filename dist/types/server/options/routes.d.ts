import type { HandlerOptions, ServerRoutes } from '../types/handler.js';
import type { Endpoint } from '../types/http.js';
import type { Settings } from '../types/settings.js';
/** The option, checked: a list that is written down must be right. Throws a TypeError that names what is not. */
export declare function resolveRoutes(routes: HandlerOptions['routes']): ServerRoutes | undefined;
/** `GET routes`. What a function returns and no page could use is left out, with a warning. */
export declare function createRouteList(routes: ServerRoutes, { warn }: Settings): Endpoint;
