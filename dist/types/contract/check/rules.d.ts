import type { Rule } from './rule.js';
/** All rules, in the order of a run. To add one, add a row to one of these tables. */
export declare const rules: readonly Rule[];
