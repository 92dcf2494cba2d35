import type { Words } from './en.js';
/** Japanese; polite. */
export declare const ja: Words;
