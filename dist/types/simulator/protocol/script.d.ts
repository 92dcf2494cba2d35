import type { Brain } from '../brain/decision.js';
import type { Effect, Item, NewId, RealtimeSession } from '../types.js';
export interface ScriptOptions {
    session: RealtimeSession;
    newId: NewId;
    /** Milliseconds, from any origin. */
    now: () => number;
    brain?: Brain | undefined;
    /** What the person said in their spoken turn number `turn`, counted from 0: the script can't understand speech. */
    heard?: ((turn: number, session: RealtimeSession) => string) | undefined;
    /** 2 speaks twice as fast. */
    speechRate?: number | undefined;
}
/**
 * One session of the service without its wires: what comes in, and what the service would do about it.
 * It waits for nothing and plays nothing: its owner calls `step()` while it is `busy`, plays what it
 * says, and tells it when that began and ended.
 */
export declare class Script {
    #private;
    constructor(options: ScriptOptions);
    get session(): RealtimeSession;
    /** The items so far, oldest first. */
    get items(): readonly Item[];
    /** True while `step()` has something to give. */
    get busy(): boolean;
    start(): Effect[];
    /** Takes an event of the client, as text or parsed. Answers invalid events with an `error` event. */
    receive(message: unknown): Effect[];
    /** The next things that the service would send by itself. */
    step(): Effect[];
    audioStarted(responseId: string): Effect[];
    audioDone(responseId: string): Effect[];
    /** Counts audio that arrived, in milliseconds. */
    audioReceived(ms: number): void;
    /** A person began to speak, `atMs` after the call began. */
    speechStarted(atMs: number): Effect[];
    speechStopped(atMs: number): Effect[];
}
