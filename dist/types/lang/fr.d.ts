import type { Words } from './en.js';
/** French; says “vous”. The spaces before double punctuation don’t break. */
export declare const fr: Words;
