import type { Words } from './en.js';
/** Chinese in simplified characters; addresses visitors as “您”. */
export declare const zh: Words;
