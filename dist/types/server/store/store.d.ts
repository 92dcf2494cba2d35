import type { Raise } from '../types/store.js';
/** The sum that `raise` is about, for stores that do it in JavaScript. */
export declare function raised(stored: string | undefined, { by, from }: Raise): number;
