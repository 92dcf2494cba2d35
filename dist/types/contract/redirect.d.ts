import type { Warn } from '../core/errors/warnings.js';
/**
 * Sends a request again that was answered by a redirect within the origin. Otherwise warns, once for each `warn`, and
 * rejects with a `VoiceError`.
 */
export declare function follow(url: string, redirect: Response, init: RequestInit, warn: Warn): Promise<Response>;
