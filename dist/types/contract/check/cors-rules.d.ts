import { type Rule } from './rule.js';
/** Of a page on another origin; on the backend's own no browser looks at any of it. */
export declare const corsRules: readonly Rule[];
