import type { Words } from './en.js';
/** Russian; addresses visitors as “вы”. */
export declare const ru: Words;
