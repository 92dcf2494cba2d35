import type { Effect, Fields, Item, RealtimeSession } from '../types.js';
import type { Emit } from './emit.js';

/** Yields the transcription events of a spoken item, one step at a time. */
export function* transcribe(item: Item, words: string, model: string, emit: Emit): Generator<Effect[]> {
  const where = { item_id: item.id, content_index: 0 };
  for (const delta of words.match(/\S+\s*/g) ?? []) {
    yield [emit('conversation.item.input_audio_transcription.delta', { ...where, delta })];
  }
  const part = item.content?.[0];
  if (part) part.transcript = words;
  const usage = usageOf(words, model);
  yield [
    emit('conversation.item.input_audio_transcription.completed', { ...where, transcript: words, usage }),
  ];
}

/** The language that the transcription expects, if it is only one. */
export function languageOf({ audio }: RealtimeSession): string | undefined {
  const { language, languages = [] } = audio.input.transcription ?? {};
  return language ?? (languages.length === 1 ? languages[0] : undefined);
}

// The whisper models are billed by duration, the others by tokens.
function usageOf(words: string, model: string): Fields {
  const written = Math.ceil(words.length / 4);
  if (model.startsWith('whisper')) return { type: 'duration', seconds: Math.ceil(words.length / 15) };
  const heard = written * 4;
  return {
    type: 'tokens',
    total_tokens: heard + written,
    input_tokens: heard,
    output_tokens: written,
    input_token_details: { audio_tokens: heard, text_tokens: 0 },
  };
}
