import type { Words } from './en.js';
/** Korean, in polite form. */
export declare const ko: Words;
