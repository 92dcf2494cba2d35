import type { Store } from '../types/store.js';

const MINUTE_US = 60_000_000;

/** Says how many whole seconds this client must wait; 0 lets the request through and counts it. */
export type RateLimiter = (client: string) => Promise<number>;

/**
 * A bucket of `perMinute` requests for each client, refilled evenly; refused requests take nothing from it.
 * All that is stored is the moment at which it is full again (the generic cell rate algorithm of ATM), in
 * microseconds: a counter for each minute would refuse too much right after the minute or too little.
 */
export function createRateLimiter(
  store: Store,
  perMinute: number,
  now: () => number = Date.now,
): RateLimiter {
  const by = Math.ceil(MINUTE_US / perMinute);
  const capacity = by * perMinute;
  const ttlMs = Math.ceil(capacity / 1000);
  return async client => {
    const from = now() * 1000;
    const max = from + capacity;
    const full = await store.raise(`rate:${client}`, { by, from, max, ttlMs });
    return full > max ? Math.ceil((full - max) / 1_000_000) : 0;
  };
}
