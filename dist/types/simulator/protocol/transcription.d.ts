import type { Effect, Item, RealtimeSession } from '../types.js';
import type { Emit } from './emit.js';
/** Yields the transcription events of a spoken item, one step at a time. */
export declare function transcribe(item: Item, words: string, model: string, emit: Emit): Generator<Effect[]>;
/** The language that the transcription expects, if it is only one. */
export declare function languageOf({ audio }: RealtimeSession): string | undefined;
