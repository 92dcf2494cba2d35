import { BoundedMap } from './bounded-map.js';

const MINUTE = 60_000;
const CLIENTS = 10_000;

/** Says how many whole seconds this client must wait; 0 lets the request through and counts it. */
export type RateLimiter = (client: string) => number;

/**
 * A token bucket for each client: `perMinute` requests at once, refilled evenly. Lives in this process only;
 * several processes each count for themselves.
 */
export function createRateLimiter(perMinute: number, now: () => number = Date.now): RateLimiter {
  const buckets = new BoundedMap<{ tokens: number; at: number }>(CLIENTS);
  const perMs = perMinute / MINUTE;
  return client => {
    const at = now();
    const last = buckets.get(client) ?? { tokens: perMinute, at };
    const tokens = Math.min(perMinute, last.tokens + (at - last.at) * perMs);
    buckets.set(client, { tokens: tokens < 1 ? tokens : tokens - 1, at });
    return tokens < 1 ? Math.ceil((1 - tokens) / perMs / 1000) : 0;
  };
}
