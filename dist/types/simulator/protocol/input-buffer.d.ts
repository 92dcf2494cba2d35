import type { Effect, NewId, TurnDetection } from '../types.js';
import type { Emit } from './emit.js';
/** The user's audio until it becomes an item. All times are milliseconds since the call began. */
export declare class InputBuffer {
    #private;
    constructor(emit: Emit, newId: NewId);
    get speaking(): boolean;
    hear(ms: number): void;
    append(base64: string): void;
    clear(): Effect[];
    forget(): void;
    speechStarted(atMs: number, detection: TurnDetection): Effect;
    /** Gives the id that the item will have. */
    speechStopped(atMs: number): {
        itemId: string;
        stopped: Effect;
    };
    /** What a client's commit turns into an item; throws a Refusal if there is too little to hear. */
    commit(): string;
}
