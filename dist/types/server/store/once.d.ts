import type { OnceTimes, Store } from '../types/store.js';
/** Runs the work, or gives the answer of the first run under the same key, also while it still runs. */
export type Once = (key: string, times: OnceTimes, work: () => Promise<string>) => Promise<string>;
/**
 * Among all processes that share the store. Work that rejects is not remembered: it is free to be run again.
 * Callers in this process share the promise.
 */
export declare function createOnce(store: Store): Once;
