import type { Microphone } from './ports/transport.js';
/** One call from its start to its stop: everything that must be released with it. */
export declare class Call {
    #private;
    /** Tells this call from every other one at the backend; 32 hex digits. */
    readonly key: string;
    /** Whether the next page resumes it: then its release does not end the conversation. Set before the release. */
    saved: boolean;
    constructor(key?: string);
    get signal(): AbortSignal;
    get microphone(): Microphone | undefined;
    get muted(): boolean;
    /** Whether the user could be heard, if there is a microphone. */
    get audible(): boolean;
    mute(muted: boolean): void;
    /** Holds the microphone back, besides muting: a button has to be pressed to be heard. */
    hold(held: boolean): void;
    /** The stream is the call's from now on: muted before anyone can hear it, released with the call, or at once if it came too late. */
    adopt(microphone: Microphone | undefined): void;
    /** Runs once, as the first step of the release. */
    beforeRelease(close: () => void): void;
    /** Idempotent. Anything that arrives later sees the aborted signal and releases itself. */
    release(): void;
}
