import type { Answer } from '../types/http.js';

// no-store: a client secret in a shared cache would be a leak.
const HEADERS = {
  'Content-Type': 'application/json; charset=utf-8',
  'Cache-Control': 'no-store',
  'X-Content-Type-Options': 'nosniff',
};

/** A JSON answer; a string body is sent as it is, for JSON that was written earlier. */
export function jsonAnswer(status: number, body: unknown, headers?: Record<string, string>): Answer {
  const text = typeof body === 'string' ? body : JSON.stringify(body);
  return { status, headers: headers ? { ...HEADERS, ...headers } : HEADERS, body: text };
}

/** Without a length: who wraps the handler and writes another body into its answer would send a wrong one. */
export function toResponse({ status, headers, body }: Answer): Response {
  return new Response(body, { status, headers });
}
