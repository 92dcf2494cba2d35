/** Runs the work, or gives the answer of the first run under the same key, also while it is still running. */
export type CallMemory<Answer> = (key: string, work: () => Promise<Answer>) => Promise<Answer>;
/**
 * Remembers the latest 1,000 calls for ten minutes, in this process only. Failures are remembered too: the
 * function may have done half its work, and doing it twice is what a `call_id` is there to prevent.
 */
export declare function createCallMemory<Answer>(now?: () => number): CallMemory<Answer>;
