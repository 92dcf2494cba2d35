import type { Words } from './en.js';
/** Modern Standard Arabic; buttons use verbal nouns, which avoid a gendered form of address. */
export declare const ar: Words;
