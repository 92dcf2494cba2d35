/** Plans how text is spoken. The script takes durations from the plan, and the voice speaks it. */
/** A syllable, or a pause if `vowel` is empty. */
export interface Sound {
    vowel: string;
    onset: string;
    ms: number;
    stressed: boolean;
}
/** Splits words into syllables and pauses. `rate` 2 is twice as fast. */
export declare function planSpeech(words: string, rate?: number): Sound[];
/** Total duration in milliseconds. Never 0, so that even an empty answer starts and stops. */
export declare function durationOf(sounds: readonly Sound[]): number;
