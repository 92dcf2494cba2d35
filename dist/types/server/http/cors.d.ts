import type { Answer, Incoming } from '../types/http.js';
/** With what lets the page read our answer, errors included: without it a 429 looks like a network failure. */
export declare function withCors({ status, headers, body }: Answer, incoming: Incoming): Answer;
export declare function isPreflight(incoming: Incoming): boolean;
/**
 * Allows what an allowed page asks for. The headers are echoed, as pages bring their own (X-WP-Nonce, CSRF)
 * and a wildcard does not count with credentials. Unknown paths pass too: the 404 must come from the request
 * itself, if the page can read it.
 */
export declare function preflightAnswer(incoming: Incoming): Answer;
