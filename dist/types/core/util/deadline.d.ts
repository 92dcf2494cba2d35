/** Whether a timer can wait that long. */
export declare function isTimeLimit(ms: unknown): ms is number;
/** How long something may take, and what is said where it takes longer. */
export interface Deadline {
    readonly limitMs: number;
    readonly late: string;
    /** Aborted when the result is not needed any more for another reason. */
    readonly signal: AbortSignal;
}
/** It took too long. */
export declare class LateError extends Error {
    readonly name = "LateError";
}
/**
 * Settles as the task does, but no later than the deadline, with a `LateError`. The task's own signal is aborted
 * then, and when the deadline's is.
 */
export declare function withDeadline<T>({ limitMs, late, signal }: Deadline, task: (signal: AbortSignal) => T | PromiseLike<T>): Promise<T>;
