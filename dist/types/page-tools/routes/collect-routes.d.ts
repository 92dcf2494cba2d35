import type { Route } from '../../core/model/routes.js';
/** The attribute that opts a link in, with its name as the value, or out with `false`. */
export declare const optAttribute = "data-navai-route";
/** Makes routes of links: those that show a page of this site to visitors, and do nothing else. */
export declare function routesOf(links: readonly Element[]): Route[];
export declare function isLink(element: Element): boolean;
