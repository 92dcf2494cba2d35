import type { Words } from './en.js';
/** Modern Standard Arabic; buttons are named by what they do, so that they address nobody in particular. */
export declare const ar: Words;
