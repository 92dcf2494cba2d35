import { type Check } from '../shape.js';
import type { Fields, Item, NewId } from '../types.js';
/** Throws a Refusal unless a client may add this item. */
export declare const checkItem: Check;
/** Converts a client's item for the conversation: adds an id, and reduces audio to its transcript. */
export declare function asItem(value: Fields, newId: NewId): Item;
/** Creates a spoken user message. Its transcript arrives later, and only if the session asks for one. */
export declare function spokenItem(id: string): Item;
/** Returns the text of all parts of a message. */
export declare function wordsOf(item: Item): string;
/**
 * Truncates the transcript of the assistant's speech in proportion to `audioEndMs` of `durationMs`. Throws a Refusal if
 * the item is not the assistant's speech or is shorter than that.
 */
export declare function cutTranscript(item: Item, contentIndex: number, audioEndMs: number, durationMs: number): void;
