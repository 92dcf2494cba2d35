import { type Rule } from './rule.js';
/** Rules that need a function that may be run. */
export declare const runRules: readonly Rule[];
