/** Thrown when work did not end within its time. */
export declare class DeadlineError extends Error {
    constructor(ms: number);
}
/**
 * Runs the work with a signal that aborts after `ms`, or with `outer`. Rejects at that moment, also when the
 * work does not listen; what it still returns is dropped.
 */
export declare function withDeadline<Result>(ms: number, outer: AbortSignal | undefined, work: (signal: AbortSignal) => Result | Promise<Result>): Promise<Result>;
