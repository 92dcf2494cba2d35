import type { Microphone } from './transport.js';
/** The output device and its volume. */
export interface OutputSettings {
    /** The speaker's device id, for browsers that can choose the speaker; default: the system's speaker. */
    readonly outputDeviceId?: string | undefined;
    /** From 0 to 1; default 1. Values outside are clamped. */
    readonly volume?: number | undefined;
}
/** The audio settings that a visitor may choose, before a call and while it runs. */
export interface AudioSettings extends OutputSettings {
    /** The microphone's device id; default: the system's microphone, which also replaces a device that is gone. */
    readonly inputDeviceId?: string | undefined;
    /**
     * A `MediaStream` of the page, used instead of a microphone. The call uses a copy of it: it never mutes or stops the
     * page's own tracks, and muting or stopping those does not affect the copy.
     */
    readonly mediaStream?: OwnStream | undefined;
    /** Whether the user is heard only between `talk(true)` and `talk(false)`. */
    readonly pushToTalk?: boolean | undefined;
}
/** For example a browser's `MediaStream`. */
export interface OwnStream {
    clone(): Microphone;
}
