import type { Handler } from '../types/handler.js';
import type { Answerer, Incoming } from '../types/http.js';
import { clientAddress } from './client-address.js';
import { refuse } from './refusal.js';

const answerers = new WeakMap<Handler, Answerer>();

/** Lets an adapter past the handler's `Request` and `Response`. */
export function setAnswerer(handler: Handler, answerer: Answerer): void {
  answerers.set(handler, answerer);
}

/** Returns undefined for handlers that are not ours or wrap ours, because they need the `Request`. */
export function answererOf(handler: Handler): Answerer | undefined {
  return answerers.get(handler);
}

export function fromRequest(request: Request): Incoming {
  return {
    method: request.method,
    url: new URL(request.url),
    address: clientAddress(request),
    get leaving() {
      return request.signal;
    },
    get signal() {
      return request.signal;
    },
    request,
    header: name => request.headers.get(name),
    bytes: maxBytes => bytesOf(request, maxBytes),
  };
}

/** The body of a `Request`; see {@link Incoming.bytes}. */
export async function bytesOf(request: Request, maxBytes: number): Promise<Uint8Array | undefined> {
  const { body, bodyUsed } = request;
  if (bodyUsed || body?.locked) refuse('body_already_read');
  const chunks: Uint8Array[] = [];
  let size = 0;
  for await (const chunk of body ?? []) {
    size += chunk.length;
    if (size > maxBytes) return undefined;
    chunks.push(chunk);
  }
  return joined(chunks, size);
}

/** Joins the chunks. `size` is their total in bytes. */
export function joined(chunks: readonly Uint8Array[], size: number): Uint8Array {
  const [first] = chunks;
  if (first && chunks.length === 1) return first;
  const whole = new Uint8Array(size);
  let at = 0;
  for (const chunk of chunks) {
    whole.set(chunk, at);
    at += chunk.length;
  }
  return whole;
}
