import { type RouteItem } from '../../contract/schema.js';
import type { Endpoint } from '../router.js';
import type { HandlerOptions, Settings } from './options.js';
/** Pages that the agent may open, or a function of the request that finds them, say for who asks. */
export type ServerRoutes = readonly RouteItem[] | ((request: Request) => readonly RouteItem[] | Promise<readonly RouteItem[]>);
/** The option, checked: a list that is written down must be right. Throws a TypeError that names what is not. */
export declare function resolveRoutes(routes: HandlerOptions['routes']): ServerRoutes | undefined;
/** `GET routes`. What a function returns and no page could use is left out, with a warning. */
export declare function createRouteList(routes: ServerRoutes, { warn }: Settings): Endpoint;
