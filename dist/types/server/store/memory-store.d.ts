import type { Store } from '../types/store.js';
export interface MemoryStoreOptions {
    /** Capacity in characters of keys and values; default 33554432. When full, the oldest entries are dropped. */
    maxCharacters?: number | undefined;
    /** Milliseconds; default `Date.now`. */
    now?: (() => number) | undefined;
}
/** A store in the memory of this process. Its size is bounded, so that clients can't exhaust the memory. */
export declare function memoryStore(options?: MemoryStoreOptions): Store;
