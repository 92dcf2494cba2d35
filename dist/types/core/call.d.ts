import type { Conversation } from './conversation.js';
/** One call from its start to its stop: everything that must be released with it. */
export declare class Call {
    #private;
    /** Tells this call from every other one at the backend; 32 hex digits. */
    readonly key: string;
    microphone: MediaStream | undefined;
    conversation: Pick<Conversation, 'close'> | undefined;
    get signal(): AbortSignal;
    mute(muted: boolean): void;
    /** Idempotent. Whatever arrives later sees the aborted signal and releases itself. */
    release(): void;
}
/** Settles as the value does, but rejects once the signal is aborted: page code can't hold a call open. */
export declare function untilAborted<T>(value: T | PromiseLike<T>, signal: AbortSignal): Promise<T>;
