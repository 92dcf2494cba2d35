import type { Words } from './en.js';
/** Portuguese; Brazilian where countries differ; addresses visitors as “você”. */
export declare const pt: Words;
