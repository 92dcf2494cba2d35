import type { Words } from './en.js';
/** Chinese in simplified characters; says “您”. */
export declare const zh: Words;
