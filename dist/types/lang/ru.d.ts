import type { Words } from './en.js';
/** Russian; says “вы”. */
export declare const ru: Words;
