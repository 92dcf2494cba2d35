import { type Rule } from './rule.js';
/** Rules about all answers of the run. They come after the rules that send the requests. */
export declare const answerRules: readonly Rule[];
export declare const rateLimitRules: readonly Rule[];
