import { type Rule } from './rule.js';
/** What can be seen only if a function may be run. */
export declare const runRules: readonly Rule[];
