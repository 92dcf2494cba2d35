import type { Microphone } from './transport.js';
/** The output device and its volume. */
export interface OutputSettings {
    /** The speaker's device id, if the browser can choose; the system's default if not set. */
    readonly outputDeviceId?: string | undefined;
    /** From 0 to 1, the default; what lies outside counts as the nearer of the two. */
    readonly volume?: number | undefined;
}
/** What a visitor may choose of a call's sound, before it and while it runs. */
export interface AudioSettings extends OutputSettings {
    /** The microphone's device id; the system's default if not set, and where that device is gone. */
    readonly inputDeviceId?: string | undefined;
    /**
     * A `MediaStream` of the page, used instead of a microphone. The call works with a copy of it: the page's own tracks
     * are neither muted nor stopped, and stopping or muting those does not reach the copy.
     */
    readonly mediaStream?: OwnStream | undefined;
    /** Whether the user is heard only between `talk(true)` and `talk(false)`. */
    readonly pushToTalk?: boolean | undefined;
}
/** A browser's `MediaStream` is one. */
export interface OwnStream {
    clone(): Microphone;
}
