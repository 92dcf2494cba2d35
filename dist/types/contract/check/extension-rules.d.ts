import { type Rule } from './rule.js';
export declare const routesRules: readonly Rule[];
export declare const turnsRules: readonly Rule[];
export declare const sessionEndRules: readonly Rule[];
export declare const feedbackRules: readonly Rule[];
