import type { Answer, Incoming } from '../types/http.js';

/** Adds the headers that let the page read our answers and errors. Without them a 429 looks like a network failure. */
export function withCors({ status, headers, body }: Answer, incoming: Incoming): Answer {
  const origin = incoming.header('origin');
  const Vary = headers.Vary ? `${headers.Vary}, Origin` : 'Origin';
  if (origin === null) return { status, headers: { ...headers, Vary }, body };
  const allowed = {
    'Access-Control-Allow-Origin': origin,
    'Access-Control-Allow-Credentials': 'true',
    'Access-Control-Expose-Headers': 'Retry-After',
  };
  return { status, headers: { ...headers, Vary, ...allowed }, body };
}

export function isPreflight(incoming: Incoming): boolean {
  return incoming.method === 'OPTIONS' && incoming.header('access-control-request-method') !== null;
}

/**
 * Allows what an allowed page requests. Echoes the requested headers, because pages bring their own (X-WP-Nonce, CSRF)
 * and a wildcard is ignored with credentials. Allows unknown paths too, so that the page can read the 404.
 */
export function preflightAnswer(incoming: Incoming): Answer {
  const asked = incoming.header('access-control-request-headers');
  const headers = {
    'Access-Control-Allow-Methods': 'GET, POST',
    'Access-Control-Max-Age': '600',
    Vary: 'Access-Control-Request-Headers',
    ...(asked && { 'Access-Control-Allow-Headers': asked }),
  };
  return { status: 204, headers, body: null };
}
