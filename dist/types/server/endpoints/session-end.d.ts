import type { Endpoint } from '../types/http.js';
import type { Settings } from '../types/settings.js';
/**
 * `POST sessions/end`: calls the hook once for each end of a session, even if the page leaves before the answer. A
 * session that continued across page loads has one end for each page; only the last is final.
 */
export declare function createSessionEnd(settings: Settings): Endpoint;
