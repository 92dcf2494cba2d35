import type { Raise } from '../types/store.js';
/** Computes the sum of `raise`, for stores that do it in JavaScript. */
export declare function raised(stored: string | undefined, { by, from }: Raise): number;
/** A store that answers, but has no room for a new value. Not an outage: everything in it can still be read. */
export declare class StoreFullError extends Error {
    constructor(cause: unknown);
}
