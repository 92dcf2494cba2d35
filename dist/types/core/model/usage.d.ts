/** Tokens by kind, under the Realtime API's names. Every field is present; 0 if the service did not report it. */
export interface TokenUsage {
    readonly total_tokens: number;
    readonly input_tokens: number;
    readonly output_tokens: number;
    readonly input_token_details: {
        readonly text_tokens: number;
        readonly audio_tokens: number;
        readonly image_tokens: number;
        /** Input tokens that came from the cache of an earlier response. */
        readonly cached_tokens: number;
        readonly cached_tokens_details: {
            readonly text_tokens: number;
            readonly audio_tokens: number;
            readonly image_tokens: number;
        };
    };
    readonly output_token_details: {
        readonly text_tokens: number;
        readonly audio_tokens: number;
    };
}
/** Usage of the transcription: tokens, or seconds of audio, depending on how its model is billed. */
export interface TranscriptionUsage extends TokenUsage {
    readonly seconds: number;
}
/** Running totals of all responses, and of the transcription, which is another model's work. */
export interface UsageTotals extends TokenUsage {
    readonly input_transcription: TranscriptionUsage;
}
export type UsageSource = 'response' | 'input_transcription';
export declare const noUsage: UsageTotals;
/**
 * Reads the service's usage into our shape: invalid amounts count as 0, and unknown fields are dropped. Returns
 * undefined if it is not an object.
 */
export declare function readUsage(source: UsageSource, given: unknown): TokenUsage | undefined;
/** Reads saved totals: missing and invalid amounts count as 0. */
export declare function readTotals(given: unknown): UsageTotals;
export declare function addUsage(totals: UsageTotals, source: UsageSource, usage: TokenUsage): UsageTotals;
/** All tokens of every kind, including the transcription's. */
export declare function allTokens(totals: UsageTotals): number;
