import type { Store } from '../types/store.js';
import type { HandlerWarning } from '../types/warning.js';
export interface GuardedStore {
    /** While the store fails, this process's own memory stands in: what it is asked for is answered. */
    readonly lenient: Store;
    /** Refuses with `store_unavailable` while the store fails: for what must not be lost. */
    readonly strict: Store;
}
/** The operator's store, which may fail: one warning `store_failed` for each outage. */
export declare function guardStore(store: Store, warn: (warning: HandlerWarning) => void, now?: () => number): GuardedStore;
