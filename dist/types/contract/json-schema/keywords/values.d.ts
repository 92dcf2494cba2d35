import type { Keywords } from '../node.js';
export declare function typeOf(value: unknown): string;
/** Keywords for values of all types. */
export declare const valueKeywords: Keywords;
