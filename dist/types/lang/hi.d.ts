import type { Words } from './en.js';
/** Hindi; addresses visitors as “आप”. */
export declare const hi: Words;
