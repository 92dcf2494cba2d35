/** How long a run may take, and how long its answer is stored, in milliseconds. */
export interface OnceTimes {
    /** Must exceed the longest run: after this time nothing works on a claim. */
    readonly claimMs: number;
    readonly keepMs: number;
}
/**
 * State that requests and processes share: rate limits, results of calls, turns. Keys and values are text. Times to
 * live are in milliseconds; an entry without one never expires. Every method is atomic, and rejects if the store is
 * unreachable. Keys and lists have separate namespaces.
 */
export interface Store {
    /**
     * How long a method may wait in good health, such as for a lock, before it rejects by itself; default 0. A store that
     * is silent for a second longer counts as unreachable.
     */
    readonly maxDelayMs?: number | undefined;
    set(key: string, value: string, ttlMs?: number): Promise<void>;
    /** Stores the value unless the key exists. Resolves to the existing value, or undefined if this one was stored. */
    add(key: string, value: string, ttlMs?: number): Promise<string | undefined>;
    delete(key: string): Promise<void>;
    /**
     * Adds `by` to the stored number, or to `from` if that is larger or none is stored. Stores the sum unless it exceeds
     * `max`. Resolves to the sum, stored or not. All numbers are safe integers.
     */
    raise(key: string, step: Raise): Promise<number>;
    /** Appends unless the list has an entry with this id. Resolves to true if added. Renews the time to live. */
    append(list: string, id: string, value: string, ttlMs?: number): Promise<boolean>;
    /** The values of a list, oldest first. */
    entries(list: string): Promise<string[]>;
}
export interface Raise {
    readonly by: number;
    readonly from: number;
    readonly max: number;
    readonly ttlMs: number;
}
