import type { Endpoint } from '../types/http.js';
import type { Settings } from '../types/settings.js';
/**
 * `POST sessions/end`: the hook once for each end of a session, also if its page is gone before the answer. A
 * session that went on over page loads has an end for each page, of which only the last is final.
 */
export declare function createSessionEnd(settings: Settings): Endpoint;
