import type { Effect, Fields, Item } from '../types.js';
import type { Emit } from './emit.js';
interface Place {
    responseId: string;
    /** The item's position in the response's output. */
    index: number;
    /** The item that it follows; undefined for an item that is not in the conversation. */
    previousId: string | null | undefined;
    emit: Emit;
}
/** An output item while it grows: a spoken or written message, or a function call. */
export declare class OpenItem {
    #private;
    /** How much of it is out, 0 to 1. */
    progress: number;
    constructor(item: Item, place: Place);
    /** The members that tell a client which item, and which part of it, an event is about. */
    get where(): Fields;
    get deltaType(): string;
    added(): Effect[];
    addPart(modality: string): Effect[];
    /** Takes the next piece and gives the event's `delta`. */
    grow(piece: string): Fields;
    say(responseId: string, text: string, durationMs: number): Effect;
    /** The voice may only say what had been generated. */
    cut(responseId: string): Effect[];
    close(status: 'completed' | 'incomplete'): Effect[];
}
export {};
