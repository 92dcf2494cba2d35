import type { RouteWatch } from '../core/ports/connection.js';
/**
 * Watches the links that are routes: those that the selector finds, and those that opt in. Resolves once the links of
 * this moment are reported; without a document, there are none.
 */
export declare function watchRoutes(watch: RouteWatch): Promise<void>;
