import type { Words } from './en.js';
/** Portuguese: Brazil’s words where countries differ; says “você”. */
export declare const pt: Words;
