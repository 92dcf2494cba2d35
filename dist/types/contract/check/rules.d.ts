import type { Rule } from './rule.js';
/** All rules, in the order in which they are looked at: a new one is one row of one of these tables. */
export declare const rules: readonly Rule[];
