import type { Store } from '../types/store.js';
export interface MemoryStoreOptions {
    /** How much it holds, in characters of keys and values; default 33554432. When full it forgets what is oldest. */
    maxCharacters?: number | undefined;
    /** Milliseconds; default `Date.now`. */
    now?: (() => number) | undefined;
}
/** A store in this process alone, gone with it. Bounded, so that callers cannot make it grow without end. */
export declare function memoryStore(options?: MemoryStoreOptions): Store;
