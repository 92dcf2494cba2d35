// no-store: a client secret in a shared cache would be a leak.
const HEADERS = {
  'Content-Type': 'application/json; charset=utf-8',
  'Cache-Control': 'no-store',
  'X-Content-Type-Options': 'nosniff',
};

/** A JSON answer; a string body is sent as it is, for JSON that was written earlier. */
export function jsonResponse(status: number, body: unknown, headers: Record<string, string> = {}): Response {
  const bytes = new TextEncoder().encode(typeof body === 'string' ? body : JSON.stringify(body));
  // With its length known, the answer goes out in one piece and not in chunks.
  const length = { 'Content-Length': String(bytes.length) };
  return new Response(bytes, { status, headers: { ...HEADERS, ...length, ...headers } });
}
