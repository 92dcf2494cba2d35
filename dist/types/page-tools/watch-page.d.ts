import type { PageTools } from '../core/ports/connection.js';
/** Follows the functions that the page's elements declare; if there is no document, there are none. */
export declare const watchPage: PageTools['watch'];
