import type { IncomingMessage, ServerResponse } from 'node:http';
import { setClientAddress } from './client-address.js';
import type { Handler } from './handler.js';
import { Refusal } from './refusal.js';

/** What Express adds to a request: the path before mounting, and the body if a parser took it. */
type NodeRequest = IncomingMessage & { originalUrl?: string; body?: unknown };

/**
 * The handler as a listener for `http.createServer` or Express, with streams both ways. Mounted under a path
 * in Express, give that path as `basePath` too: the original URL is used.
 */
export function toNodeListener(handler: Handler): (req: IncomingMessage, res: ServerResponse) => void {
  return (req, res) => {
    const gone = new AbortController();
    res.once('close', () => res.writableFinished || gone.abort());
    answer(handler, req, gone.signal)
      .then(response => send(response, res, gone.signal))
      // Half an answer cannot be taken back; a cut connection at least says so.
      .catch(() => res.destroy());
  };
}

async function answer(handler: Handler, req: NodeRequest, signal: AbortSignal): Promise<Response> {
  let request: Request;
  try {
    request = toRequest(req, signal);
  } catch {
    return new Refusal('bad_request').toResponse();
  }
  if (req.socket.remoteAddress) setClientAddress(request, req.socket.remoteAddress);
  return handler(request);
}

function toRequest(req: NodeRequest, signal: AbortSignal): Request {
  const { method = 'GET' } = req;
  const body = method === 'GET' || method === 'HEAD' ? null : bodyOf(req);
  // duplex is missing in the DOM's typings; Node wants it for a streamed body.
  const init = { method, headers: headersOf(req), body, signal, duplex: 'half' };
  return new Request(urlOf(req), init as RequestInit);
}

// The host is joined as text: new URL('//evil.example/x', base) would take the path for a host.
function urlOf(req: NodeRequest): string {
  const path = req.originalUrl ?? req.url ?? '/';
  const host = req.headers.host || 'localhost';
  // "Host: a/navai/functions?" would choose another path than the one that a proxy before us has let through.
  if (/[/\\?#@\s]/.test(host)) throw new TypeError('Host is not a host.');
  return path.startsWith('/') ? `http://${host}${path}` : path;
}

function headersOf(req: IncomingMessage): Headers {
  const headers = new Headers();
  for (let at = 0; at < req.rawHeaders.length; at += 2) {
    const [name = '', value = ''] = req.rawHeaders.slice(at, at + 2);
    // HTTP/2 writes its request line as headers like ":path".
    if (!name.startsWith(':')) headers.append(name, value);
  }
  return headers;
}

function bodyOf(req: NodeRequest): ReadableStream<Uint8Array> | Uint8Array<ArrayBuffer> | string {
  const { body } = req;
  if (!req.readableEnded || body === undefined) return toStream(req);
  // A parser before us has emptied the stream and left what it made of it: express.json(), .text() or .raw().
  if (typeof body === 'string') return body;
  return body instanceof Uint8Array ? new Uint8Array(body) : JSON.stringify(body);
}

function toStream(req: IncomingMessage): ReadableStream<Uint8Array> {
  const chunks = req.iterator({ destroyOnReturn: false });
  return new ReadableStream({
    async pull(controller) {
      const { done, value } = await chunks.next();
      if (done) controller.close();
      else controller.enqueue(new Uint8Array(value));
    },
    // Reads on into nothing: destroying the request would cut the answer that says why.
    cancel: () =>
      void chunks.return?.().then(
        () => req.resume(),
        () => {},
      ),
  });
}

async function send(response: Response, res: ServerResponse, gone: AbortSignal): Promise<void> {
  res.statusCode = response.status;
  response.headers.forEach((value, name) => {
    if (name !== 'set-cookie') res.setHeader(name, value);
  });
  const cookies = response.headers.getSetCookie();
  if (cookies.length > 0) res.setHeader('set-cookie', cookies);
  if (response.body) await pour(response.body, res, gone);
  res.end();
}

async function pour(body: ReadableStream<Uint8Array>, res: ServerResponse, gone: AbortSignal): Promise<void> {
  const reader = body.getReader();
  const cancel = () => void reader.cancel().catch(() => {});
  gone.addEventListener('abort', cancel, { once: true });
  if (gone.aborted) cancel();
  for (;;) {
    const { done, value } = await reader.read();
    if (done || gone.aborted) return;
    if (!res.write(value)) await drained(res, gone);
  }
}

function drained(res: ServerResponse, gone: AbortSignal): Promise<void> {
  return new Promise(resolve => {
    if (gone.aborted) resolve();
    res.once('drain', resolve);
    gone.addEventListener('abort', () => resolve(), { once: true });
  });
}
