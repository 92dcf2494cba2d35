/** A request that a check sends to the backend. */
export interface Ask {
    readonly method: string;
    /** Below the base URL. */
    readonly path: string;
    /** What is special about it, in a few words. Unique for each kind of request to an endpoint. */
    readonly about?: string;
    /** Sent unchanged; `json` is a value to serialize instead. */
    readonly body?: string | Uint8Array<ArrayBuffer>;
    readonly json?: unknown;
    /** Streams the body, without a Content-Length. */
    readonly streamed?: boolean;
    /** Added to the headers of every request; replaces those of the same name. */
    readonly headers?: Readonly<Record<string, string>>;
    /** Omits the headers of every request, as a browser's preflight does. */
    readonly bare?: boolean;
    /** The widget's limit for the endpoint, in milliseconds. Default: 10,000. */
    readonly timeoutMs?: number;
}
/** An answer, with its body read. */
export interface Answer {
    readonly ask: Ask;
    readonly status: number;
    readonly headers: Headers;
    readonly text: string;
    /** The parsed JSON; undefined if the text is not JSON. */
    readonly body: unknown;
}
/** No complete answer arrived. `text` is the part that did. */
export declare class NoAnswer extends Error {
    readonly text: string;
    readonly status: number | undefined;
    /** Whether it timed out, as the same endpoint most likely would again. */
    readonly late: boolean;
    constructor(message: string, { late, text, status }?: NoAnswerDetails);
}
interface NoAnswerDetails {
    late?: boolean;
    text?: string;
    status?: number;
}
export interface Line {
    readonly base: string;
    readonly headers: Headers;
    readonly fetch: typeof globalThis.fetch;
    /** Timeout in milliseconds that overrides those of the requests. */
    readonly timeoutMs: number | undefined;
    /** Aborted when the report is no longer wanted. */
    readonly signal: AbortSignal;
}
/** Returns the name of a request in a report, such as `POST turns (malformed JSON)`. */
export declare function nameOf({ method, path, about }: Ask): string;
/** Sends one request. Rejects with NoAnswer, or with the reason of `signal`. */
export declare function exchange(ask: Ask, line: Line): Promise<Answer>;
export {};
