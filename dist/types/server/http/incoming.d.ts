import type { Handler } from '../handler.js';
import type { Ending } from '../util/lazy-abort.js';
import type { Answer } from './answer.js';
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
/** Lets an adapter past the handler's `Request` and `Response`. */
export declare function setAnswerer(handler: Handler, answerer: Answerer): void;
/** Undefined for a handler that is not ours, or that wraps ours: it wants to see the `Request`. */
export declare function answererOf(handler: Handler): Answerer | undefined;
export declare function fromRequest(request: Request): Incoming;
/** The body of a `Request`; see {@link Incoming.bytes}. */
export declare function bytesOf({ body }: Request, maxBytes: number): Promise<Uint8Array | undefined>;
/** The chunks as one, `size` being their bytes. */
export declare function joined(chunks: readonly Uint8Array[], size: number): Uint8Array;
