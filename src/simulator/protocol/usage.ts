import type { Item, RealtimeSession } from '../types.js';
import { wordsOf } from './items.js';

// Rough estimates: about four characters per text token, and 50 ms of speech per output audio token.
const CHARACTERS_PER_TOKEN = 4;
const MS_PER_AUDIO_TOKEN = 50;

const textTokens = (value: string) => Math.ceil(value.length / CHARACTERS_PER_TOKEN);

/**
 * Returns the token usage of a response, in the service's format. `cached` is the number of input tokens that an
 * earlier response has already read.
 */
export function usageOf(
  session: RealtimeSession,
  input: readonly Item[],
  output: readonly Item[],
  spokenMs: number,
  cached: number,
) {
  const read = textTokens(session.instructions + JSON.stringify(session.tools)) + sum(input, textOf);
  const heard = sum(input, audioOf);
  const known = Math.min(cached, read + heard);
  const written = sum(output, textOf) + sum(output, audioOf);
  const spoken = Math.ceil(spokenMs / MS_PER_AUDIO_TOKEN);
  return {
    total_tokens: read + heard + written + spoken,
    input_tokens: read + heard,
    output_tokens: written + spoken,
    input_token_details: {
      text_tokens: read,
      audio_tokens: heard,
      image_tokens: 0,
      cached_tokens: known,
      cached_tokens_details: {
        text_tokens: Math.min(known, read),
        audio_tokens: Math.max(0, known - read),
        image_tokens: 0,
      },
    },
    output_token_details: { text_tokens: written, audio_tokens: spoken },
  };
}

const isSpeech = (item: Item) => (item.content ?? []).some(part => part.type.endsWith('audio'));

function textOf(item: Item): number {
  if (item.type !== 'message') return textTokens((item.arguments ?? '') + (item.output ?? ''));
  return isSpeech(item) ? 0 : textTokens(wordsOf(item));
}

function audioOf(item: Item): number {
  return isSpeech(item) ? textTokens(wordsOf(item)) + 1 : 0;
}

function sum(items: readonly Item[], count: (item: Item) => number): number {
  return items.reduce((total, item) => total + count(item), 0);
}
