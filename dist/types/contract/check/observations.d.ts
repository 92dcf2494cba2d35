import { type Answer, type Ask, type Line } from './exchange.js';
import type { CheckOptions } from './report.js';
/** Says why a request has no usable answer. Skips the rules that need it. */
export declare class NotAsked extends Error {
    readonly name = "NotAsked";
}
/** The endpoint that mints client secrets. */
export declare const MINT = "realtime/client-secret";
/** The requests and answers of one run. Sends each request once, however many rules use its answer. */
export declare class Observations {
    #private;
    readonly line: Line;
    readonly options: CheckOptions;
    /** The page's origin. */
    readonly origin: string;
    /** This run's session key: `navai-check-` and 16 hex digits. */
    readonly key: string;
    /** All answers, in order. */
    readonly answers: Answer[];
    /** Names of the requests that were answered with a client secret. */
    readonly minted: string[];
    constructor(line: Line, origin: string, options: CheckOptions);
    /** Whether the page's origin is not the backend's. */
    get crossOrigin(): boolean;
    /**
     * Resolves to the answer, after one wait and retry if it is a 429. Rejects with NoAnswer, NotAsked, or the reason of
     * an abort.
     */
    ask(ask: Ask): Promise<Answer>;
    /** Sends the request regardless of earlier ones, and accepts a 429 as an answer. */
    askAgain(ask: Ask): Promise<Answer>;
    /** Replaces client secrets, keys and the page's header values in a text. */
    redact(words: string): string;
}
/** The `Retry-After` of an answer in seconds; undefined if it is missing or unreadable. */
export declare function retryAfter({ headers }: Answer): number | undefined;
