import type { Warn } from '../errors/warnings.js';
/** A page that the agent may open. */
export interface Route {
    /** What a visitor calls the page. */
    readonly name: string;
    /** A path on this site ("/pricing", "#faq"); another origin only where `external` is true. */
    readonly path: string;
    /** One sentence for the agent: what is on the page. */
    readonly description?: string;
    /** Other words for it, in any language. */
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
/** Lower case, without accents or punctuation, words set apart by single spaces and framed by them. */
export declare function toWords(text: string): string;
/**
 * Finds the route that a visitor's or the agent's words mean: by path, else by name, synonym or the words
 * of its path. Case, accents and surrounding words don't matter; only whole words count; the longest
 * phrase wins; routes that tie are all returned.
 */
export declare function resolveRoute(target: string, routes: readonly Route[]): RouteMatch;
/** Keeps the usable routes and warns about each of the others. */
export declare function usableRoutes(routes: unknown, warn: Warn): Route[];
/** The page's routes, then those of the others whose path the page does not have: the page knows its own best. */
export declare function addRoutes(own: readonly Route[], others: readonly Route[]): Route[];
/**
 * The address to open for a route, or undefined if it is not allowed:
 * another origin than `base` without `external`, or not http(s).
 */
export declare function routeAddress(route: Route, base: string): URL | undefined;
/** One line a route, for the agent's instructions. */
export declare function routeLines(routes: readonly Route[]): string[];
