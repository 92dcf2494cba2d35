import type { Microphone } from './ports/transport.js';
/** One call from start to stop. Owns everything that must be released with it. */
export declare class Call {
    #private;
    /** Identifies this call at the backend; 32 hex digits. */
    readonly key: string;
    /** Whether the next page can resume it, so that its release does not end the conversation. Set before the release. */
    saved: boolean;
    /** The session can abort the controller before the call's code is there. */
    constructor(key?: string, controller?: AbortController);
    get signal(): AbortSignal;
    get microphone(): Microphone | undefined;
    get muted(): boolean;
    /** Whether the microphone is neither muted nor held back. Does not check whether there is one. */
    get audible(): boolean;
    mute(muted: boolean): void;
    /** Holds the microphone back, in addition to muting, until the push-to-talk button is pressed. */
    hold(held: boolean): void;
    /**
     * Takes ownership of the stream: mutes it before anything is sent, and releases it with the call, or at once if the
     * call is over.
     */
    adopt(microphone: Microphone | undefined): void;
    /** Sets a callback for the first step of the release. */
    beforeRelease(close: () => void): void;
    /** Idempotent. Anything that arrives later sees the aborted signal and releases itself. */
    release(): void;
}
