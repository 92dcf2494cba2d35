import type { Words } from './en.js';
/** Italian; says “tu”. */
export declare const it: Words;
