import type { Store } from '../types/store.js';
/** Says in the store that this process is alive while it runs something. */
export declare class Heartbeat {
    #private;
    constructor(store: Store, claim: string);
    /** Each run has its own timer, because some runtimes end timers with the request that set them. */
    during<Result>(work: () => Promise<Result>): Promise<Result>;
}
/**
 * Watches a claim until it is certain that no process works on it: its process did not beat for five seconds, or the
 * claim is older than the longest run. Measures by this process's monotonic clock only, so that clocks may be set and
 * may differ.
 */
export declare class ClaimWatch {
    #private;
    constructor(store: Store, claimMs: number);
    isDead(claim: string): Promise<boolean>;
}
