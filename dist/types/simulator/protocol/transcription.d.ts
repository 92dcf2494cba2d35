import type { Effect, Item } from '../types.js';
import type { Emit } from './emit.js';
/** Yields the transcription events of a spoken item, one step at a time. */
export declare function transcribe(item: Item, words: string, model: string, emit: Emit): Generator<Effect[]>;
