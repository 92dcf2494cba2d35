import type { Warn } from '../errors/warnings.js';
/** A number that a page has set; the default where it is none, or less than 0: then with a warning. */
export declare function nonNegative(attribute: string, value: number | null | undefined, otherwise: number, warn: Warn): number;
