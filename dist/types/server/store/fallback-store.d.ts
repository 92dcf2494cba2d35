import type { Raise, Store } from '../types/store.js';
/** Asks the operator's store. Rejects during an outage. */
export type Ask = <Answer>(work: (store: Store) => Promise<Answer>) => Promise<Answer>;
/**
 * Asks the operator's store, and this process's memory while that fails. Afterwards the memory counts first, and is
 * written back. Numbers are remembered all the time, so that an outage doesn't begin with full budgets.
 */
export declare class FallbackStore implements Store {
    #private;
    constructor(ask: Ask, now: () => number);
    set(key: string, value: string, ttlMs?: number): Promise<void>;
    add(key: string, value: string, ttlMs?: number): Promise<string | undefined>;
    delete(key: string): Promise<void>;
    raise(key: string, step: Raise): Promise<number>;
    append(...given: Parameters<Store['append']>): Promise<boolean>;
    entries(list: string): Promise<string[]>;
    /** Writes to the store what an outage kept from it. Stops if the store fails again; the next recovery continues. */
    writeBack(store: Store): Promise<void>;
}
