import { type RefusalCode } from '../http/refusal.js';
import type { Settings } from '../types/settings.js';
interface Question {
    url: string;
    /** Includes the key. */
    headers: Record<string, string>;
    body: unknown;
    /** The client's signal, aborted when it disconnects. */
    signal: AbortSignal;
}
/** A service that the handler calls for a page. */
export interface Upstream {
    /** Posts JSON and returns the result of `read`. The time limit covers both. */
    ask<Result>(question: Question, read: (response: Response) => Promise<Result>): Promise<Result>;
    /** Warns once with the note, then throws a Refusal with this code. */
    fail(code: RefusalCode, note: string, headers?: Record<string, string>): never;
    /** Runs work that waits for the service. Turns its errors into refusals: `otherwise` if no other code fits. */
    attempt<Result>(signal: AbortSignal, otherwise: readonly [code: RefusalCode, note: string], work: (signal: AbortSignal) => Promise<Result>): Promise<Result>;
}
/**
 * Turns every failure into one of our own refusals. The service's text may quote the key, so only its short error code
 * reaches the log, and nothing of it reaches the page. `service` is its name in warnings.
 */
export declare function createUpstream(service: string, timeoutMs: number, { fetch, warn }: Settings): Upstream;
/** Parses the answer as JSON; undefined if it is not JSON. */
export declare function readJsonOf(response: Response): Promise<unknown>;
export {};
