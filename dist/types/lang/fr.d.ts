import type { Words } from './en.js';
/** French; addresses visitors as “vous”. Spaces before double punctuation are non-breaking. */
export declare const fr: Words;
