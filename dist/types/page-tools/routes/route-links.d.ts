import type { RouteWatch } from '../../core/ports/connection.js';
/** The routes of a page's links, as the page changes. */
export declare class RouteLinks {
    #private;
    constructor(watch: RouteWatch, selector: string);
    /** Reports the routes if they have changed; returns whether it reported a change. */
    look(): boolean;
    /** Warns if the page has loaded and there are no routes. Links that come later are offered nevertheless. */
    warnIfNone(): void;
}
