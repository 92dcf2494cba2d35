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
    /** True if the route was made from a link: its words are text of the page, and its query stays hidden from the agent. */
    readonly linked?: boolean;
}
/** The path that the agent sees: a link's without its query, which may hold secrets that the page did not mean to share. */
export declare function shownPath({ path, linked }: Route): string;
/** Returns the usable routes and warns about each of the others. */
export declare function usableRoutes(routes: unknown, warn: Warn): Route[];
/** The page's routes, followed by the others with new paths: the page's own routes take precedence. */
export declare function addRoutes(own: readonly Route[], others: readonly Route[]): Route[];
/** One line per route, for the agent's instructions. The words of links are quoted, because they are the page's. */
export declare function routeLines(routes: readonly Route[]): string[];
