import type { Handler } from '../types/handler.js';
import type { Answerer, Incoming } from '../types/http.js';
/** Lets an adapter past the handler's `Request` and `Response`. */
export declare function setAnswerer(handler: Handler, answerer: Answerer): void;
/** Returns undefined for handlers that are not ours or wrap ours, because they need the `Request`. */
export declare function answererOf(handler: Handler): Answerer | undefined;
export declare function fromRequest(request: Request): Incoming;
/** The body of a `Request`; see {@link Incoming.bytes}. */
export declare function bytesOf(request: Request, maxBytes: number): Promise<Uint8Array | undefined>;
/** Joins the chunks. `size` is their total in bytes. */
export declare function joined(chunks: readonly Uint8Array[], size: number): Uint8Array;
