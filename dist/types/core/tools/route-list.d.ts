import type { Route } from '../model/routes.js';
/** The page's routes: those that its code lists, which are fixed, and those of its links, which may change. */
export declare class RouteList {
    #private;
    /** `listed` is not validated yet. */
    constructor(listed: unknown, changed: (all: readonly unknown[]) => void);
    /** All routes, not validated yet; those that the code lists come first. */
    get all(): readonly unknown[];
    /** Replaces the routes of the links. */
    readonly link: (routes: readonly Route[]) => void;
}
