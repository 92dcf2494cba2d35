import type { Raise, Store } from '../types/store.js';
export interface MemoryStoreOptions {
    /**
     * Capacity in characters of keys and values; default 33554432. When full, the oldest entries of the kind that exceeds
     * its part the most are dropped: half is for turns, a quarter for results, an eighth each for limits and for the rest.
     */
    maxCharacters?: number | undefined;
    /** Milliseconds; default `Date.now`. */
    now?: (() => number) | undefined;
}
/** A store in the memory of this process. Its size is bounded, so that clients can't exhaust the memory. */
export declare function memoryStore(options?: MemoryStoreOptions): Store;
export declare class MemoryStore implements Store {
    #private;
    constructor(max?: number, now?: () => number);
    /** The value of a key, or undefined if it has none. */
    read(key: string): string | undefined;
    set(key: string, value: string, ttlMs?: number): Promise<void>;
    add(key: string, value: string, ttlMs?: number): Promise<string | undefined>;
    delete(key: string): Promise<void>;
    raise(key: string, step: Raise): Promise<number>;
    append(list: string, id: string, value: string, ttlMs?: number): Promise<boolean>;
    entries(list: string): Promise<string[]>;
}
