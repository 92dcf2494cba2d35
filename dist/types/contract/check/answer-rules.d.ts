import { type Rule } from './rule.js';
/** Rules over every answer of the run; they stand below the rules that ask. */
export declare const answerRules: readonly Rule[];
export declare const rateLimitRules: readonly Rule[];
