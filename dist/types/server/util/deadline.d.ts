import { type Ending, LazyAbort } from './lazy-abort.js';
/** Thrown when work did not end within its time. */
export declare class DeadlineError extends Error {
    constructor(ms: number);
}
/**
 * Runs the work, with what aborts after `ms` or with `outer`. Rejects at that moment, also when the work does not
 * listen; what it still returns is dropped.
 */
export declare function withDeadline<Result>(ms: number, outer: Ending | undefined, work: (end: LazyAbort) => Result | Promise<Result>): Promise<Result>;
