/** What lets the page read our answer, errors included: without these a 429 looks like a network failure. */
export declare function corsHeaders(request: Request): Record<string, string>;
export declare function isPreflight(request: Request): boolean;
/**
 * Allows what an allowed page asks for. The headers are echoed, as pages bring their own (X-WP-Nonce, CSRF)
 * and a wildcard does not count with credentials. Unknown paths pass too: the 404 must come from the request
 * itself, where the page can read it.
 */
export declare function preflightResponse(request: Request): Response;
