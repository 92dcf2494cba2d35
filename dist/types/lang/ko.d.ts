import type { Words } from './en.js';
/** Korean; polite. */
export declare const ko: Words;
