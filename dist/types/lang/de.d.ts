import type { Words } from './en.js';
/** German; addresses visitors as “Sie”. */
export declare const de: Words;
