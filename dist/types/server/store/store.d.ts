import type { Raise } from '../types/store.js';
/** Computes the sum of `raise`, for stores that do it in JavaScript. */
export declare function raised(stored: string | undefined, { by, from }: Raise): number;
