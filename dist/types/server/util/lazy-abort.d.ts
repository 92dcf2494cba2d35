/** The common part of an `AbortSignal` and our lighter {@link LazyAbort}. */
export interface Ending {
    readonly aborted: boolean;
    readonly reason: unknown;
    addEventListener(type: 'abort', listener: () => void): void;
    removeEventListener(type: 'abort', listener: () => void): void;
}
/**
 * An AbortController that creates its signal on first use. Most functions never use it, and in Node creating one takes
 * longer than all our checks of a request.
 */
export declare class LazyAbort implements Ending {
    #private;
    get aborted(): boolean;
    get reason(): unknown;
    get signal(): AbortSignal;
    /** Only the first call counts. The reason defaults to that of an AbortController. */
    abort(reason?: unknown): void;
    addEventListener(_type: 'abort', listener: () => void): void;
    removeEventListener(_type: 'abort', listener: () => void): void;
}
