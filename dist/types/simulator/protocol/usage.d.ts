import type { Item, RealtimeSession } from '../types.js';
/**
 * Returns the token usage of a response, in the service's format. `cached` is the number of input tokens that an
 * earlier response has already read.
 */
export declare function usageOf(session: RealtimeSession, input: readonly Item[], output: readonly Item[], spokenMs: number, cached: number): {
    total_tokens: number;
    input_tokens: number;
    output_tokens: number;
    input_token_details: {
        text_tokens: number;
        audio_tokens: number;
        image_tokens: number;
        cached_tokens: number;
        cached_tokens_details: {
            text_tokens: number;
            audio_tokens: number;
            image_tokens: number;
        };
    };
    output_token_details: {
        text_tokens: number;
        audio_tokens: number;
    };
};
