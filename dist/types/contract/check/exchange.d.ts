/** A request to the backend, as the checks describe it. */
export interface Ask {
    readonly method: string;
    /** Below the base URL. */
    readonly path: string;
    /** What is special about it, in a few words; each kind of request to an endpoint has its own. */
    readonly about?: string;
    /** Sent as it is; a value is written as JSON. */
    readonly body?: string | Uint8Array<ArrayBuffer>;
    readonly json?: unknown;
    /** The body's length is not announced. */
    readonly streamed?: boolean;
    /** Beside those of every request, and in place of them. */
    readonly headers?: Readonly<Record<string, string>>;
    /** Sent without the headers of every request, as a browser's own questions are. */
    readonly bare?: boolean;
    /** Milliseconds; the widget's own limit for the endpoint. */
    readonly timeoutMs?: number;
}
/** What came back, read to its end. */
export interface Answer {
    readonly ask: Ask;
    readonly status: number;
    readonly headers: Headers;
    readonly text: string;
    /** What the text says as JSON; undefined if it is none. */
    readonly body: unknown;
}
/** Nothing came back that could be judged. `text` is what arrived before it broke off. */
export declare class NoAnswer extends Error {
    readonly text: string;
    readonly status: number | undefined;
    /** Asking the same endpoint again would most likely take as long. */
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
    /** Milliseconds, in place of what the request says. */
    readonly timeoutMs: number | undefined;
    /** Aborted when the report is no longer wanted. */
    readonly signal: AbortSignal;
}
/** How a request is called in a report: `POST turns (malformed JSON)`. */
export declare function nameOf({ method, path, about }: Ask): string;
/** Sends one request. Rejects with NoAnswer, or with the reason of `signal`. */
export declare function exchange(ask: Ask, line: Line): Promise<Answer>;
export {};
