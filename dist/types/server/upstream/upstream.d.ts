import { type RefusalCode } from '../http/refusal.js';
import type { Settings } from '../types/settings.js';
interface Question {
    url: string;
    /** With the key. */
    headers: Record<string, string>;
    body: unknown;
    /** The client's signal: aborted when it leaves. */
    signal: AbortSignal;
}
/** A service that is asked on a page's behalf. */
export interface Upstream {
    /** Posts JSON and gives what `read` makes of a success; the time limit is for both. */
    ask<Result>(question: Question, read: (response: Response) => Promise<Result>): Promise<Result>;
    /** Refuses with this code, after one warning with the note. */
    fail(code: RefusalCode, note: string, headers?: Record<string, string>): never;
    /** Runs work that waits for the service; what it throws becomes a refusal, `otherwise` if nothing else fits. */
    attempt<Result>(signal: AbortSignal, otherwise: readonly [code: RefusalCode, note: string], work: (signal: AbortSignal) => Promise<Result>): Promise<Result>;
}
/**
 * Every failure becomes one of our own refusals: what the service wrote may quote the key, so it goes neither
 * to the page nor to the log, except for its short code. `service` is its name in warnings.
 */
export declare function createUpstream(service: string, timeoutMs: number, { fetch, warn }: Settings): Upstream;
/** The answer as JSON, or undefined if it is none. */
export declare function readJsonOf(response: Response): Promise<unknown>;
export {};
