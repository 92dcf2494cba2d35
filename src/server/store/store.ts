import type { Raise } from '../types/store.js';

/** Computes the sum of `raise`, for stores that do it in JavaScript. */
export function raised(stored: string | undefined, { by, from }: Raise): number {
  return Math.max(Number(stored ?? from), from) + by;
}

/** A store that answers, but has no room for a new value. Not an outage: everything in it can still be read. */
export class StoreFullError extends Error {
  constructor(cause: unknown) {
    super('The store is full.', { cause });
    this.name = 'StoreFullError';
  }
}
