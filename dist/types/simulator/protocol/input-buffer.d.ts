import type { Effect, NewId, TurnDetection } from '../types.js';
import type { Emit } from './emit.js';
/** The user's audio until it becomes an item. All times are in milliseconds since the start of the call. */
export declare class InputBuffer {
    #private;
    constructor(emit: Emit, newId: NewId);
    get speaking(): boolean;
    hear(ms: number): void;
    append(base64: string): void;
    clear(): Effect[];
    forget(): void;
    speechStarted(atMs: number, detection: TurnDetection): Effect;
    /** Returns the id of the item to come. */
    speechStopped(atMs: number): {
        itemId: string;
        stopped: Effect;
    };
    /** Empties the buffer and returns the id of the item to come. Throws a Refusal if it holds less than 100 ms. */
    commit(): string;
}
