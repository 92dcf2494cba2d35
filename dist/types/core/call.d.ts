import type { Conversation } from './conversation.js';
import type { Microphone } from './ports/transport.js';
/** One call from its start to its stop: everything that must be released with it. */
export declare class Call {
    #private;
    /** Tells this call from every other one at the backend; 32 hex digits. */
    readonly key: string;
    /** True where it goes on in the next page: its release is not the conversation's end. Set before the release. */
    kept: boolean;
    conversation: Conversation | undefined;
    constructor(key?: string);
    get signal(): AbortSignal;
    get microphone(): Microphone | undefined;
    get muted(): boolean;
    /** Whether the user could be heard, if there is a microphone. */
    get audible(): boolean;
    mute(muted: boolean): void;
    /** Holds the microphone back, besides muting: a button has to be pressed to be heard. */
    hold(held: boolean): void;
    /** The stream is the call's from now on: muted before anyone can hear it, released with the call, or at once where it came too late. */
    adopt(microphone: Microphone | undefined): void;
    /** Idempotent. Whatever arrives later sees the aborted signal and releases itself. */
    release(): void;
}
/** Settles as the value does, but rejects once the signal is aborted: page code can't hold a call open. */
export declare function untilAborted<T>(value: T | PromiseLike<T>, signal: AbortSignal): Promise<T>;
