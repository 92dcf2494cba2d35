import type { Warn } from '../errors/warnings.js';
/** A number ≥ 0 that a page has set. Other values warn and fall back to the default. */
export declare function nonNegative(attribute: string, value: number | null | undefined, otherwise: number, warn: Warn): number;
