import type { Rule } from './rule.js';
/** If one of these fails, nothing else can be checked. */
export declare const gates: readonly Rule[];
export declare const backendRules: readonly Rule[];
