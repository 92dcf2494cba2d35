import type { Words } from './en.js';
/** Italian; addresses visitors as “tu”. */
export declare const it: Words;
