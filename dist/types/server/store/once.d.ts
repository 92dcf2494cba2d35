import type { OnceTimes, Store } from '../types/store.js';
/** Runs the work, or returns the answer of the first run with the same key, even while that still runs. */
export type Once = (key: string, times: OnceTimes, work: () => Promise<string>) => Promise<string>;
/**
 * Works across all processes that share the store. Work that rejects is not stored and may run again. Callers in this
 * process share the promise.
 */
export declare function createOnce(store: Store): Once;
