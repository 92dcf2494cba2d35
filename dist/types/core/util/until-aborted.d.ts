/** Settles as the value does, but rejects once the signal is aborted, so that page code cannot keep a call open. */
export declare function untilAborted<T>(value: T | PromiseLike<T>, signal: AbortSignal): Promise<T>;
