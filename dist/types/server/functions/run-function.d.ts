import type { RegisteredFunction } from '../types/functions.js';
import type { Incoming } from '../types/http.js';
import type { Ending } from '../util/lazy-abort.js';
/** An answer written down, so that a repeated call gets the same bytes. */
export interface Outcome {
    status: number;
    text: string;
}
/**
 * Runs a registered function with a payload that was checked. Never rejects: a throw, a timeout and a result
 * that is not JSON are answers for the model, with status 200, as proxies like to replace the body of a 5xx.
 */
export declare function runFunction({ item, run, timeoutMs }: RegisteredFunction, payload: unknown, incoming: Incoming, outer: Ending | undefined): Promise<Outcome>;
