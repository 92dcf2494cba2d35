import type { Warn } from '../errors/warnings.js';
/** A page that the agent may open. */
export interface Route {
    /** What a visitor calls the page. */
    readonly name: string;
    /** A path on this site ("/pricing", "#faq"); another origin only if `external` is true. */
    readonly path: string;
    /** One sentence for the agent: what is on the page. */
    readonly description?: string;
    /** Other names of the page, in any language. */
    readonly synonyms?: readonly string[];
    /** Allows a path on another origin (http or https only). */
    readonly external?: boolean;
}
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
/** Returns the words in lower case, without accents or punctuation, separated and surrounded by single spaces. */
export declare function toWords(text: string): string;
/**
 * Finds the route that matches the words of a visitor or the agent: by path, else by name, synonym or the words of its
 * path. Case, accents and surrounding words don't matter, and only whole words count. The longest phrase wins; routes
 * that tie are all returned.
 */
export declare function resolveRoute(target: string, routes: readonly Route[]): RouteMatch;
/** Returns the usable routes and warns about each of the others. */
export declare function usableRoutes(routes: unknown, warn: Warn): Route[];
/** The page's routes, followed by the others with new paths: the page's own routes take precedence. */
export declare function addRoutes(own: readonly Route[], others: readonly Route[]): Route[];
/**
 * Returns the address to open for a route. Returns undefined if it is not allowed: not http(s), or on another origin
 * than `base` without `external`.
 */
export declare function routeAddress(route: Route, base: string): URL | undefined;
/** One line per route, for the agent's instructions. */
export declare function routeLines(routes: readonly Route[]): string[];
