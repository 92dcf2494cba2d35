import type { Observations } from './observations.js';
import type { Level } from './report.js';
/** The finding of a rule that could not be checked. */
export interface Unseen {
    readonly outcome: 'skipped' | 'not-offered';
    readonly why: string;
}
/** Undefined if the rule is kept; a sentence that says what is wrong if not. */
export type Finding = undefined | string | Unseen;
/** One rule of the contract, and how to check it from outside. */
export interface Rule {
    /** `endpoint.rule`, in kebab-case. */
    readonly id: string;
    readonly level: Level;
    readonly title: string;
    /** Ids of earlier rules that have to pass first. */
    readonly needs?: readonly string[];
    /** May throw what `seen.ask` throws. */
    readonly check: (seen: Observations) => Finding | Promise<Finding>;
}
export declare const skipped: (why: string) => Unseen;
export declare const notOffered: (why?: string) => Unseen;
