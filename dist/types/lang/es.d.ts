import type { Words } from './en.js';
/** Spanish for all countries; addresses visitors as “tú”. */
export declare const es: Words;
