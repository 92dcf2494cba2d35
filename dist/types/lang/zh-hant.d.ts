import type { Words } from './en.js';
/** Chinese in traditional characters, as in Taiwan; addresses visitors as “您”. */
export declare const zhHant: Words;
