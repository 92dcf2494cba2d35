import type { Store } from '../types/store.js';
import type { HandlerWarning } from '../types/warning.js';
export interface GuardedStore {
    /**
     * Falls back to this process's memory during an outage, so that every request is answered. What was stored meanwhile
     * is written to the store when it answers again.
     */
    readonly lenient: Store;
    /** Refuses with `store_unavailable` during an outage. For data that must not be lost. */
    readonly strict: Store;
}
/** Wraps the operator's store. Warns `store_failed` once per outage. */
export declare function guardStore(store: Store, warn: (warning: HandlerWarning) => void, now?: () => number): GuardedStore;
