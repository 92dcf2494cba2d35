/** What lets the page read our answer, errors included: without these a 429 looks like a network failure. */
export function corsHeaders(request: Request): Record<string, string> {
  const origin = request.headers.get('origin');
  if (origin === null) return { Vary: 'Origin' };
  return {
    Vary: 'Origin',
    'Access-Control-Allow-Origin': origin,
    'Access-Control-Allow-Credentials': 'true',
    'Access-Control-Expose-Headers': 'Retry-After',
  };
}

export function isPreflight(request: Request): boolean {
  return request.method === 'OPTIONS' && request.headers.has('access-control-request-method');
}

/**
 * Allows what an allowed page asks for. The headers are echoed, as pages bring their own (X-WP-Nonce, CSRF)
 * and a wildcard does not count with credentials. Unknown paths pass too: the 404 must come from the request
 * itself, where the page can read it.
 */
export function preflightResponse(request: Request): Response {
  const asked = request.headers.get('access-control-request-headers');
  const headers = new Headers({
    'Access-Control-Allow-Methods': 'GET, POST',
    'Access-Control-Max-Age': '600',
    Vary: 'Access-Control-Request-Headers',
  });
  if (asked) headers.set('Access-Control-Allow-Headers', asked);
  return new Response(null, { status: 204, headers });
}
