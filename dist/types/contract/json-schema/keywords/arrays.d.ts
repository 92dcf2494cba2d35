import { type Keyword, type Keywords } from '../node.js';
export declare const arrayKeywords: Keywords;
export declare const unevaluatedItems: Keyword;
