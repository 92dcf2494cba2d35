import type { PageTools } from '../core/ports/connection.js';
/** Watches the functions that the page's elements declare; without a document, there are none. */
export declare const watchPage: PageTools['watch'];
