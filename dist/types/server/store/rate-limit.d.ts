import type { Store } from '../types/store.js';
/** Says how many whole seconds this client must wait; 0 lets the request through and counts it. */
export type RateLimiter = (client: string) => Promise<number>;
/**
 * A bucket of `perMinute` requests for each client, refilled evenly; refused requests take nothing from it.
 * All that is stored is the moment at which it is full again (the generic cell rate algorithm of ATM), in
 * microseconds: a counter for each minute would refuse too much right after the minute or too little.
 */
export declare function createRateLimiter(store: Store, perMinute: number, now?: () => number): RateLimiter;
