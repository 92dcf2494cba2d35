/** What the Realtime service counted, under its own names: tokens by kind, all of them there, 0 if it said nothing. */
export interface TokenUsage {
    readonly total_tokens: number;
    readonly input_tokens: number;
    readonly output_tokens: number;
    readonly input_token_details: {
        readonly text_tokens: number;
        readonly audio_tokens: number;
        readonly image_tokens: number;
        /** Of the input: what an earlier response had read already. */
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
/** What writing down the user's speech took: tokens, or seconds of sound, as its model is billed. */
export interface TranscriptionUsage extends TokenUsage {
    readonly seconds: number;
}
/** Running totals: of all responses, and of the transcription, which is another model's work. */
export interface UsageTotals extends TokenUsage {
    readonly input_transcription: TranscriptionUsage;
}
export type UsageSource = 'response' | 'input_transcription';
export declare const noUsage: UsageTotals;
/** What the service sent, in our shape: invalid amounts count as 0, and unknown fields are left out. Undefined for anything but an object. */
export declare function readUsage(source: UsageSource, given: unknown): TokenUsage | undefined;
/** Totals that were written down before. */
export declare function readTotals(given: unknown): UsageTotals;
export declare function addUsage(totals: UsageTotals, source: UsageSource, usage: TokenUsage): UsageTotals;
/** All billed tokens of every kind. */
export declare function allTokens(totals: UsageTotals): number;
