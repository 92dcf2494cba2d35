/**
 * Plays a sound. Resolves at its end, when the signal is aborted, or when something else pauses it, such as a headset's
 * key or a phone call. Rejects if it can't be played. Calls `started` once it is heard.
 */
export declare function play(speaker: HTMLAudioElement, sound: Blob, signal: AbortSignal, started: () => void): Promise<void>;
