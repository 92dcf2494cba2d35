/**
 * Keeps the screen on until the signal aborts: a phone that falls asleep takes the microphone away. Browsers release the
 * lock of a hidden page. Does nothing where the browser has no such lock, or refuses it, such as to save the battery.
 */
export declare function keepScreenOn(signal: AbortSignal): void;
