import type { Ending } from '../util/lazy-abort.js';
/** Answers one method of one path, or throws a Refusal. `client` is the rate limit's name for the caller. */
export type Endpoint = (incoming: Incoming, client: string) => Promise<Answer>;
/**
 * What an endpoint answers. A `Response` with its `Headers` and its stream costs more than all else of a short
 * answer, so it is made only if the runtime wants one; Node gets these parts as they are.
 */
export interface Answer {
    readonly status: number;
    readonly headers: Readonly<Record<string, string>>;
    readonly body: string | ReadableStream<Uint8Array> | null;
}
/**
 * A request as far as the guards and endpoints need it. The operator's hooks get the real `Request`, which an
 * adapter may make when the first of them asks: it costs more than all else of a short call.
 */
export interface Incoming {
    readonly method: string;
    readonly url: URL;
    /** The peer's, if an adapter knows it. */
    readonly address: string | undefined;
    /** Aborted when the client leaves; {@link signal} for those who need a real one. */
    readonly leaving: Ending;
    readonly signal: AbortSignal;
    readonly request: Request;
    /** Values of a header that was sent twice are joined by ", ", as `Headers` does. The name in small letters. */
    header(name: string): string | null;
    /** The body, undefined if it is longer than this; once. Rejects if it breaks off. */
    bytes(maxBytes: number): Promise<Uint8Array | undefined>;
}
/** A handler without a `Request` and a `Response` around it. Never rejects. */
export type Answerer = (incoming: Incoming) => Promise<Answer>;
