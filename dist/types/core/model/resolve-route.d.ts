import { type Route } from './routes.js';
/** One route, several that fit equally well (ask which), or none. */
export type RouteMatch = {
    readonly kind: 'one';
    readonly route: Route;
} | {
    readonly kind: 'several';
    readonly routes: readonly Route[];
} | {
    readonly kind: 'none';
};
/**
 * Finds the route that matches the words of a visitor or the agent: by path, else by name, synonym or the words of its
 * path. Case, accents and surrounding words don't matter, and only whole words count. The longest phrase wins; routes
 * that tie are all returned.
 */
export declare function resolveRoute(target: string, routes: readonly Route[]): RouteMatch;
/**
 * Returns the address to open for a route on the page at `location`. Returns undefined if it is not allowed: not
 * http(s), or of another site without `external`. Relative paths resolve against `base`, as those of links do.
 */
export declare function routeAddress(route: Route, location: string, base?: string): URL | undefined;
