import { type Keyword, type Keywords } from '../node.js';
export declare const objectKeywords: Keywords;
export declare const unevaluatedProperties: Keyword;
