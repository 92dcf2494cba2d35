/** In Hz: a rising fifth, and a lower, falling one. */
declare const tones: {
    readonly start: readonly [523.25, 783.99];
    readonly end: readonly [587.33, 392];
};
/** Plays a sound at a volume from 0 to 1. Resolves when it has ended and its audio context is closed. */
export declare function chime(kind: keyof typeof tones, volume: number): Promise<void>;
export {};
