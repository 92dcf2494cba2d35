import { type Route } from '../../core/model/routes.js';
/**
 * Removes counters from the names of links. A number stays if it is in the path too, or if it is what distinguishes the
 * name from another link’s: “Chapter 2”.
 */
export declare function withoutCounters(routes: readonly Route[]): Route[];
