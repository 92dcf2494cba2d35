import type { Store } from '../types/store.js';

const SECOND_US = 1_000_000;
const MINUTE_MS = 60_000;

/** Takes an amount from a client's budget. Returns how many whole seconds to wait if it is too small; 0 took it. */
export type Budget = (client: string, amount?: number) => Promise<number>;

interface BudgetSize {
  /** What a client may take at once. */
  readonly amount: number;
  /** Milliseconds until an empty budget is full again. */
  readonly periodMs: number;
}

/** A budget of `perMinute` requests for each client. */
export function createRateLimiter(store: Store, perMinute: number, now?: () => number): Budget {
  return createBudget(store, 'rate', { amount: perMinute, periodMs: MINUTE_MS }, now);
}

/**
 * A token bucket for each client. Refused amounts take nothing. Stores only the time at which the bucket is full again,
 * in microseconds (ATM's generic cell rate algorithm). A counter per period would be wrong around the turn of each
 * period. `name` is the start of the keys.
 *
 * A stored time more than one minute later than possible comes from a clock that was set back since. It counts as a
 * full bucket, or its client would be refused until the clock has caught up. Clocks of several processes may differ by
 * less than that minute without giving a client a second budget.
 */
export function createBudget(
  store: Store,
  name: string,
  { amount: full, periodMs }: BudgetSize,
  now: () => number = Date.now,
): Budget {
  const each = Math.ceil((periodMs * 1000) / full);
  const capacity = each * full;
  const ttlMs = Math.ceil(capacity / 1000);
  return async (client, amount = 1) => {
    const by = each * amount;
    const from = now() * 1000;
    const max = from + capacity;
    const key = `${name}:${client}`;
    const raise = () => store.raise(key, { by, from, max, ttlMs });
    let end = await raise();
    if (end - by > max + MINUTE_MS * 1000) {
      await store.delete(key);
      end = await raise();
    }
    return end > max ? Math.ceil((end - max) / SECOND_US) : 0;
  };
}
