import type { Incoming } from '../types/http.js';
import type { Settings } from '../types/settings.js';
/**
 * The one spelling of an origin: `https://shop.example`, without a path or a default port; `http://localhost:*`
 * stays as it is. Throws a TypeError naming what it received.
 */
export declare function normaliseOrigin(value: string): string;
/** Whether the page that sent the request may use the backend. Requests without an Origin don't come from a page. */
export declare function isAllowedOrigin(incoming: Incoming, { allowedOrigins: allowed, host }: Pick<Settings, 'allowedOrigins' | 'host'>): boolean;
/** The host that the request names, with its port. */
export declare function hostOf(incoming: Incoming): string;
/** The one spelling of a host name or address, without a port. Throws a TypeError naming what it received. */
export declare function normaliseHost(value: string): string;
