import type { Settings } from './options.js';
import type { Endpoint } from './router.js';
/** `POST sessions/end`: the hook once for each session, also where its page is gone before the answer. */
export declare function createSessionEnd(settings: Settings): Endpoint;
