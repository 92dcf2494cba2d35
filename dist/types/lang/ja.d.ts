import type { Words } from './en.js';
/** Japanese, in polite form. */
export declare const ja: Words;
