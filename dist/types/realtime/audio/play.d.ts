/**
 * Plays a sound to its end, or until the signal is aborted or something else pauses it (a headset's key, a phone
 * call): all three resolve. Rejects if it can't be played. `started` is called once it is heard.
 */
export declare function play(speaker: HTMLAudioElement, sound: Blob, signal: AbortSignal, started: () => void): Promise<void>;
