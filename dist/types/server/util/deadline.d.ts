import { type Ending, LazyAbort } from './lazy-abort.js';
/** Thrown when work exceeds its time limit. */
export declare class DeadlineError extends Error {
    constructor(ms: number);
}
/**
 * Runs the work with a signal that aborts after `ms` or with `outer`. Rejects at that moment, even if the work ignores
 * the signal. A later result is dropped.
 */
export declare function withDeadline<Result>(ms: number, outer: Ending | undefined, work: (end: LazyAbort) => Result | Promise<Result>): Promise<Result>;
