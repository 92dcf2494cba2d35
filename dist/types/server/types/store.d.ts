/** How long a claim is good, and how long the answer is kept, in milliseconds. */
export interface OnceTimes {
    /** Longer than the work can take: a claim that is still there then is a dead process's. */
    readonly claimMs: number;
    readonly keepMs: number;
}
/**
 * What several requests, and several processes, must know of each other: rate limits, calls that ran, turns.
 * Keys and values are text. Times to live are in milliseconds; without one an entry stays. Every method is
 * atomic, and rejects if the store can't be reached. Keys and lists don't share names.
 */
export interface Store {
    set(key: string, value: string, ttlMs?: number): Promise<void>;
    /** Stores unless the key is there; resolves to what was there before, undefined if this value was stored. */
    add(key: string, value: string, ttlMs?: number): Promise<string | undefined>;
    delete(key: string): Promise<void>;
    /**
     * Adds `by` to the number that is there, or to `from` if that is more or there is none; stores the sum
     * unless it is above `max`. Resolves to the sum, stored or not. All are whole and safe integers.
     */
    raise(key: string, step: Raise): Promise<number>;
    /** Appends unless the list holds an entry with this id; true if it is new. The list lives on from its last. */
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
