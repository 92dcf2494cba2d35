import type { IncomingMessage } from 'node:http';
import { setClientAddress } from '../http/client-address.js';
import { bytesOf } from '../http/incoming.js';
import { refuse } from '../http/refusal.js';
import type { Incoming } from '../types/http.js';
import type { LazyAbort } from '../util/lazy-abort.js';
import { checkedTarget } from './checked-target.js';
import { bytesOfNode, type NodeRequest, streamOfNode } from './node-body.js';

/** What a `Request` takes without a second look; another method (TRACE) is put to it at once. */
const METHODS = new Set(['GET', 'HEAD', 'POST', 'PUT', 'PATCH', 'DELETE', 'OPTIONS']);

/** A Node request. Avoids web streams and classes until a hook needs the `Request`. */
export class NodeIncoming implements Incoming {
  readonly method: string;
  readonly url: URL;
  readonly leaving: LazyAbort;
  readonly #req: NodeRequest;
  #request: Request | undefined;
  #taken = false;

  /** Throws a TypeError if the host or URL is invalid, and a Refusal if no `Request` can represent this request. */
  constructor(req: NodeRequest, leaving: LazyAbort) {
    this.#req = req;
    this.method = req.method ?? 'GET';
    this.leaving = leaving;
    const target = checkedTarget(req.originalUrl ?? req.url ?? '/');
    this.url = new URL(`http://${hostOf(this.header('host'))}${target}`);
    if (!METHODS.has(this.method)) void this.request;
  }

  get address(): string | undefined {
    return this.#req.socket.remoteAddress;
  }

  get signal(): AbortSignal {
    return this.leaving.signal;
  }

  get request(): Request {
    this.#request ??= this.#makeRequest();
    return this.#request;
  }

  /** HTTP/2 sends the host as `:authority`, which takes precedence over a `Host` header (RFC 9113, section 8.3.1). */
  header(name: string): string | null {
    return (name === 'host' ? this.#rawHeader(':authority') : null) ?? this.#rawHeader(name);
  }

  // Not req.headers, which keeps only one value of most repeated headers.
  #rawHeader(name: string): string | null {
    const { rawHeaders } = this.#req;
    let found: string | null = null;
    for (let at = 0; at < rawHeaders.length; at += 2) {
      const known = rawHeaders[at] ?? '';
      if (known.length !== name.length || known.toLowerCase() !== name) continue;
      const value = (rawHeaders[at + 1] ?? '').trim();
      found = found === null ? value : `${found}, ${value}`;
    }
    return found;
  }

  async bytes(maxBytes: number): Promise<Uint8Array | undefined> {
    // A hook may have read the Request's body, or cloned it so that the clone waits for the same bytes.
    if (this.#request) return bytesOf(this.#request, maxBytes);
    this.#taken = true;
    if (isBodiless(this.method)) return new Uint8Array();
    return bytesOfNode(this.#req, maxBytes);
  }

  #makeRequest(): Request {
    const request = this.#build();
    // Its body counts as read.
    if (this.#taken && request.body) void request.arrayBuffer();
    if (this.address) setClientAddress(request, this.address);
    return request;
  }

  #build(): Request {
    const { method, signal } = this;
    try {
      // Node requires `duplex` for a streamed body; the DOM typings lack it.
      const init = { method, headers: headersOf(this.#req), body: this.#body(), signal, duplex: 'half' };
      return new Request(this.url, init as RequestInit);
    } catch {
      return refuse('bad_request');
    }
  }

  #body() {
    if (isBodiless(this.method)) return null;
    if (this.#taken) return new Uint8Array();
    return streamOfNode(this.#req);
  }
}

const isBodiless = (method: string): boolean => method === 'GET' || method === 'HEAD';

// Joins the host as text: new URL('//evil.example/x', base) would read the path as a host.
function hostOf(header: string | null): string {
  const host = header || 'localhost';
  // "Host: a/navai/functions?" would choose another path than the one that a proxy before us has let through.
  if (/[/\\?#@\s]/.test(host)) throw new TypeError('Host is not a host.');
  return host;
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
