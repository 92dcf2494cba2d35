import type { Incoming } from '../types/http.js';
/**
 * The one spelling of an origin: `https://shop.example`, without a path or a default port; `http://localhost:*`
 * stays as it is. Throws a TypeError naming what it received.
 */
export declare function normaliseOrigin(value: string): string;
/** Whether the page that sent the request may use the backend. Requests without an Origin don't come from a page. */
export declare function isAllowedOrigin(incoming: Incoming, allowed: readonly string[] | undefined): boolean;
