import type { Effect, Fields, Item } from '../types.js';
import type { Emit } from './emit.js';
interface Place {
    responseId: string;
    /** The item's position in the response's output. */
    index: number;
    /** Id of the preceding item; undefined for an item that is not in the conversation. */
    previousId: string | null | undefined;
    emit: Emit;
}
/** An output item in progress: a spoken or written message, or a function call. */
export declare class OpenItem {
    #private;
    /** Fraction that has been sent, 0 to 1. */
    progress: number;
    constructor(item: Item, place: Place);
    /** The event members that identify the item and its part. */
    get where(): Fields;
    get deltaType(): string;
    added(): Effect[];
    addPart(modality: string): Effect[];
    /** Appends a piece and returns the event's `delta`. */
    grow(piece: string): Fields;
    say(responseId: string, text: string, durationMs: number): Effect;
    /** Stops the voice at the text generated so far. */
    cut(responseId: string): Effect[];
    close(status: 'completed' | 'incomplete'): Effect[];
}
export {};
