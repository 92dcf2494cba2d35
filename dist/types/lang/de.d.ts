import type { Words } from './en.js';
/** German; says “Sie”. */
export declare const de: Words;
