import { type Keywords } from '../node.js';
/** Keywords that apply other schemas to the same value. */
export declare const combinedKeywords: Keywords;
