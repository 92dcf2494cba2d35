import type { Answer } from '../types/http.js';

// no-store keeps client secrets out of shared caches.
const HEADERS = {
  'Content-Type': 'application/json; charset=utf-8',
  'Cache-Control': 'no-store',
  'X-Content-Type-Options': 'nosniff',
};

/** Creates a JSON answer. A string body is sent unchanged: it is JSON already. */
export function jsonAnswer(status: number, body: unknown, headers?: Record<string, string>): Answer {
  const text = typeof body === 'string' ? body : JSON.stringify(body);
  return { status, headers: headers ? { ...HEADERS, ...headers } : HEADERS, body: text };
}

/** Has no Content-Length: code that wraps the handler and replaces the body would otherwise send a wrong one. */
export function toResponse({ status, headers, body }: Answer): Response {
  return new Response(body, { status, headers });
}
