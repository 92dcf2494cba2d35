import type { Keywords } from '../node.js';
export declare const stringKeywords: Keywords;
