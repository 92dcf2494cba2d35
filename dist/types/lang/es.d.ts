import type { Words } from './en.js';
/** Spanish, for all countries; says “tú”. */
export declare const es: Words;
