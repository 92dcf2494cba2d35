import type { Effect, Item } from '../types.js';
import type { Emit } from './emit.js';
/** The steps in which the service hands out what it understood of a spoken item. */
export declare function transcribe(item: Item, words: string, model: string, emit: Emit): Generator<Effect[]>;
