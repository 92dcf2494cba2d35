import { type Answer, type Ask, type Line } from './exchange.js';
import type { CheckOptions } from './report.js';
/** Why a request was not sent, or its answer says nothing: a rule that needs it is skipped. */
export declare class NotAsked extends Error {
    readonly name = "NotAsked";
}
/** Where client secrets come from. */
export declare const MINT = "realtime/client-secret";
/** Everything that was asked and answered in one run. Each request is sent once, however many rules look at it. */
export declare class Observations {
    #private;
    readonly line: Line;
    readonly options: CheckOptions;
    /** The page that asks. */
    readonly origin: string;
    /** What this run's conversation is called at the backend: `navai-check-` and 16 hex digits. */
    readonly key: string;
    /** All answers, in their order. */
    readonly answers: Answer[];
    /** The requests that were answered with a client secret. */
    readonly minted: string[];
    constructor(line: Line, origin: string, options: CheckOptions);
    /** Whether pages of another origin than the backend's are spoken for. */
    get crossOrigin(): boolean;
    /** The answer; a 429 is waited for once. Rejects with NoAnswer, NotAsked, or the reason of an abort. */
    ask(ask: Ask): Promise<Answer>;
    /** Sends it regardless of earlier requests, and accepts a 429 as an answer. */
    askAgain(ask: Ask): Promise<Answer>;
    /** The words without client secrets, keys and the page's own headers. */
    redact(words: string): string;
}
/** Seconds to wait, if the answer says so in a way that can be read. */
export declare function retryAfter({ headers }: Answer): number | undefined;
