import { type Rule } from './rule.js';
/** For pages on another origin; browsers ignore CORS headers on the backend's own. */
export declare const corsRules: readonly Rule[];
