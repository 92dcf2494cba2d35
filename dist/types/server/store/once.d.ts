import type { OnceTimes, Store } from '../types/store.js';
/** Runs the work, or returns the answer of the first run with the same key, even while that still runs. */
export type Once = (key: string, times: OnceTimes, work: () => Promise<string>, manners?: OnceManners) => Promise<string>;
export interface OnceManners {
    /**
     * The answer if the process of the first run died before it answered. Stored, so that it stays the answer. Default:
     * the work runs again, so it must be repeatable.
     */
    readonly lost?: string | undefined;
    /** What is stored of an answer; default: all of it. */
    readonly shorten?: ((answer: string) => Promise<string>) | undefined;
}
/**
 * Works across all processes that share the store. Work that rejects is not stored and may run again. Callers in this
 * process share the promise. Claims outlive their runs, so that a process that died in the middle of one is noticed.
 */
export declare function createOnce(store: Store): Once;
