import type { Answer, Incoming } from '../types/http.js';
/** Adds the headers that let the page read our answers and errors. Without them a 429 looks like a network failure. */
export declare function withCors({ status, headers, body }: Answer, incoming: Incoming): Answer;
export declare function isPreflight(incoming: Incoming): boolean;
/**
 * Allows what an allowed page requests. Echoes the requested headers, because pages bring their own (X-WP-Nonce, CSRF)
 * and a wildcard is ignored with credentials. Allows unknown paths too, so that the page can read the 404.
 */
export declare function preflightAnswer(incoming: Incoming): Answer;
