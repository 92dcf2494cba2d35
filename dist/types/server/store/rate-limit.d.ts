import type { Store } from '../types/store.js';
/** Returns how many whole seconds this client must wait; 0 admits and counts the request. */
export type RateLimiter = (client: string) => Promise<number>;
/**
 * A token bucket of `perMinute` requests for each client. Refused requests take no token. Stores only the time at which
 * the bucket is full again, in microseconds (ATM's generic cell rate algorithm). A counter per minute would be wrong
 * around the turn of each minute.
 *
 * A stored time more than one minute later than possible comes from a clock that was set back since. It counts as a
 * full bucket, or its client would be refused until the clock has caught up. Clocks of several processes may differ by
 * less than that minute without giving a client a second budget.
 */
export declare function createRateLimiter(store: Store, perMinute: number, now?: () => number): RateLimiter;
