import type { Rule } from './rule.js';
/** Without these nothing else can be said about a backend. */
export declare const gates: readonly Rule[];
export declare const backendRules: readonly Rule[];
