import { type Check } from '../shape.js';
import type { Fields, Item, NewId } from '../types.js';
/** Throws a Refusal unless this is an item that a client may add. */
export declare const checkItem: Check;
/** The item as the conversation keeps it: with an id, and with audio reduced to its transcript. */
export declare function asItem(value: Fields, newId: NewId): Item;
/** A user's spoken message. Its transcript arrives later, and only if the session asks for one. */
export declare function spokenItem(id: string): Item;
/** Everything that a message says, in one string. */
export declare function wordsOf(item: Item): string;
/** Leaves of an assistant's spoken words what was heard up to `audioEndMs` of `durationMs`. */
export declare function cutTranscript(item: Item, contentIndex: number, audioEndMs: number, durationMs: number): void;
