import { type Rule } from './rule.js';
export declare const speechRules: readonly Rule[];
