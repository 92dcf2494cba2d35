import type { Handler } from '../types/handler.js';
import type { Answerer, Incoming } from '../types/http.js';
/** Lets an adapter past the handler's `Request` and `Response`. */
export declare function setAnswerer(handler: Handler, answerer: Answerer): void;
/** Undefined for a handler that is not ours, or that wraps ours: it wants to see the `Request`. */
export declare function answererOf(handler: Handler): Answerer | undefined;
export declare function fromRequest(request: Request): Incoming;
/** The body of a `Request`; see {@link Incoming.bytes}. */
export declare function bytesOf({ body }: Request, maxBytes: number): Promise<Uint8Array | undefined>;
/** The chunks as one, `size` being their bytes. */
export declare function joined(chunks: readonly Uint8Array[], size: number): Uint8Array;
