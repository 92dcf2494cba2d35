import type { Observations } from './observations.js';
import type { Level } from './report.js';
/** A rule that nothing can be said about. */
export interface Unseen {
    readonly outcome: 'skipped' | 'not-offered';
    readonly why: string;
}
/** Undefined if the rule is kept; a sentence says what was seen instead. */
export type Finding = undefined | string | Unseen;
/** One rule of the contract, and how it is seen from outside. */
export interface Rule {
    /** `endpoint.rule`, in kebab-case. */
    readonly id: string;
    readonly level: Level;
    readonly title: string;
    /** Rules, above this one, without which it means nothing. */
    readonly needs?: readonly string[];
    /** May throw what `seen.ask` throws. */
    readonly check: (seen: Observations) => Finding | Promise<Finding>;
}
export declare const skipped: (why: string) => Unseen;
export declare const notOffered: (why?: string) => Unseen;
