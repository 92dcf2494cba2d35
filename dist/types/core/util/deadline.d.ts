/** Whether a timer can wait that long. */
export declare function isTimeLimit(ms: unknown): ms is number;
/** A time limit, and the words of the error if a task takes longer. */
export interface Deadline {
    readonly limitMs: number;
    readonly late: string;
    /** Aborted when the result is not needed any more for another reason. */
    readonly signal: AbortSignal;
}
/** A task has exceeded its deadline. */
export declare class LateError extends Error {
    /** Not a field: on pages that freeze prototypes, an assignment to an inherited property throws. */
    get name(): 'LateError';
}
/**
 * Settles as the task does, or rejects with a `LateError` at the deadline. The task's signal is aborted at the
 * deadline, and when the deadline's own signal is aborted.
 */
export declare function withDeadline<T>({ limitMs, late, signal }: Deadline, task: (signal: AbortSignal) => T | PromiseLike<T>): Promise<T>;
