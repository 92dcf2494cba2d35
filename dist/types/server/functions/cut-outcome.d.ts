import type { Outcome } from './run-function.js';
/**
 * Shortens an outcome to `maxLength` characters. Stays valid JSON and an honest answer: instead of the result, the
 * start of its JSON text, and a note of how long it was. A short outcome is returned unchanged.
 */
export declare function cutOutcome(outcome: Outcome, maxLength: number): Outcome;
