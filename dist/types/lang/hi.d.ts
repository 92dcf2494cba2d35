import type { Words } from './en.js';
/** Hindi; says “आप”. */
export declare const hi: Words;
