/** How long words take to say. The plan is what the script counts with and what the voice speaks. */
/** One sound: a syllable, or a pause where `vowel` is empty. Lengths are milliseconds. */
export interface Sound {
    vowel: string;
    onset: string;
    ms: number;
    stressed: boolean;
}
/** Splits words into syllables and pauses. `rate` 2 is twice as fast. */
export declare function planSpeech(words: string, rate?: number): Sound[];
/** Milliseconds; never 0, so that even an empty answer begins and ends. */
export declare function durationOf(sounds: readonly Sound[]): number;
