import type { RegisteredFunction } from '../types/functions.js';
import type { Incoming } from '../types/http.js';
import type { Ending } from '../util/lazy-abort.js';
/** A serialised answer, so that a repeated call gets the same bytes. */
export interface Outcome {
    status: number;
    text: string;
}
/**
 * Runs a registered function with a checked payload. Never rejects: errors, timeouts and results that are not JSON
 * become answers for the model. Their status is 200, because proxies often replace the body of a 5xx.
 */
export declare function runFunction({ item, run, timeoutMs }: RegisteredFunction, payload: unknown, incoming: Incoming, outer: Ending | undefined): Promise<Outcome>;
/**
 * The outcome of a run whose process died before it answered. Its status is not 200, so that programs don't
 * take it for the function's own answer.
 */
export declare function unknownOutcome(name: string): Outcome;
