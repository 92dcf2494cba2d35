import type { Warn } from '../core/errors/warnings.js';
/** Like `fetch`. Rejects with a `VoiceError`, and warns, if the backend redirects to another origin. */
export type GuardedFetch = (url: string, init: RequestInit) => Promise<Response>;
/**
 * Returns a `fetch` for the requests of one backend. It follows redirects only within the backend's origin: the page's
 * headers, the session's key and the payload must not travel to another one.
 */
export declare function guardedFetch(warn?: Warn): GuardedFetch;
