import { type Rule } from './rule.js';
export declare const clientSecretRules: readonly Rule[];
