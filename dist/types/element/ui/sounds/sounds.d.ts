/** In Hz: a fifth that rises, and one that falls, lower. */
declare const tones: {
    readonly start: readonly [523.25, 783.99];
    readonly end: readonly [587.33, 392];
};
/** Plays a sound, at a volume from 0 to 1; resolves when it is over and its audio context is closed. */
export declare function chime(kind: keyof typeof tones, volume: number): Promise<void>;
export {};
