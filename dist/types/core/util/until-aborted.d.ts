/** Settles as the value does, but rejects once the signal is aborted: page code can't hold a call open. */
export declare function untilAborted<T>(value: T | PromiseLike<T>, signal: AbortSignal): Promise<T>;
