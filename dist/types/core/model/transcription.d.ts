export declare function takesLists(model: string): boolean;
/** Fields that tell a transcription model what to expect; empty for what the model does not take. */
export interface TranscriptionHints {
    readonly language?: string;
    readonly languages?: readonly string[];
    readonly keywords?: readonly string[];
}
/**
 * `language` is a BCP 47 tag. A model that takes one language gets none if there may be several, because a wrong hint is
 * worse than no hint.
 */
export declare function languageHints(model: string, ...languages: readonly string[]): TranscriptionHints;
/** Whether a text is a language tag that has an ISO 639-1 code. */
export declare function hasCode(language: string): boolean;
/** The names that the user may say, as keywords: of pages as they are, and of functions such as `add_to_cart` as words. */
export declare function keywordHints(model: string, names: Iterable<string>): TranscriptionHints;
