import type { Handler } from '../handler.js';
import type { Ending } from '../util/lazy-abort.js';
import type { Answer } from './answer.js';
import { clientAddress } from './client-address.js';

/**
 * A request as far as the guards and endpoints need it. The operator's hooks get the real `Request`, which an
 * adapter may make when the first of them asks: it costs more than all else of a short call.
 */
export interface Incoming {
  readonly method: string;
  readonly url: URL;
  /** The peer's, where an adapter knows it. */
  readonly address: string | undefined;
  /** Aborted when the client leaves; {@link signal} for those who need a real one. */
  readonly leaving: Ending;
  readonly signal: AbortSignal;
  readonly request: Request;
  /** Values of a header that was sent twice are joined by ", ", as `Headers` does. The name in small letters. */
  header(name: string): string | null;
  /** The body, undefined where it is longer than this; once. Rejects where it breaks off. */
  bytes(maxBytes: number): Promise<Uint8Array | undefined>;
}

/** A handler without a `Request` and a `Response` around it. Never rejects. */
export type Answerer = (incoming: Incoming) => Promise<Answer>;

const answerers = new WeakMap<Handler, Answerer>();

/** Lets an adapter past the handler's `Request` and `Response`. */
export function setAnswerer(handler: Handler, answerer: Answerer): void {
  answerers.set(handler, answerer);
}

/** Undefined for a handler that is not ours, or that wraps ours: it wants to see the `Request`. */
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
export async function bytesOf({ body }: Request, maxBytes: number): Promise<Uint8Array | undefined> {
  const chunks: Uint8Array[] = [];
  let size = 0;
  for await (const chunk of body ?? []) {
    size += chunk.length;
    if (size > maxBytes) return undefined;
    chunks.push(chunk);
  }
  return joined(chunks, size);
}

/** The chunks as one, `size` being their bytes. */
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
