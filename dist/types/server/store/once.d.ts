import type { Store } from './store.js';
/** How long a claim is good, and how long the answer is kept, in milliseconds. */
export interface OnceTimes {
    /** Longer than the work can take: a claim that is still there then is a dead process's. */
    readonly claimMs: number;
    readonly keepMs: number;
}
/** Runs the work, or gives the answer of the first run under the same key, also while it still runs. */
export type Once = (key: string, times: OnceTimes, work: () => Promise<string>) => Promise<string>;
/**
 * Among all processes that share the store. Work that rejects is not remembered: it is free to be run again.
 * Callers in this process share the promise.
 */
export declare function createOnce(store: Store): Once;
