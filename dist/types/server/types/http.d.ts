import type { Ending } from '../util/lazy-abort.js';
/** Answers one method of one path, or throws a Refusal. `client` identifies the caller for the rate limit. */
export type Endpoint = (incoming: Incoming, client: string) => Promise<Answer>;
/**
 * An endpoint's answer. Creating a `Response` with `Headers` and a stream costs more than the rest of a short answer,
 * so we create one only for runtimes that need it. Node writes these parts directly.
 */
export interface Answer {
    readonly status: number;
    readonly headers: Readonly<Record<string, string>>;
    readonly body: string | ReadableStream<Uint8Array> | null;
}
/**
 * The parts of a request that guards and endpoints need. The operator's hooks get a real `Request`, which the adapter
 * creates on first use, because creating it costs more than the rest of a short call.
 */
export interface Incoming {
    readonly method: string;
    readonly url: URL;
    /** The peer's address, if the adapter knows it. */
    readonly address: string | undefined;
    /** Aborted when the client disconnects. {@link signal} is the same as a real AbortSignal. */
    readonly leaving: Ending;
    readonly signal: AbortSignal;
    readonly request: Request;
    /** Takes the name in lower case. Joins the values of a repeated header by ", ", as `Headers` does. */
    header(name: string): string | null;
    /** Reads the body, once. Resolves to undefined if it is longer than `maxBytes`; rejects if it breaks off. */
    bytes(maxBytes: number): Promise<Uint8Array | undefined>;
}
/** A handler without a `Request` and a `Response` around it. Never rejects. */
export type Answerer = (incoming: Incoming) => Promise<Answer>;
