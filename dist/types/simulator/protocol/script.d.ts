import type { Brain } from '../brain/decision.js';
import type { Effect, Item, NewId, RealtimeSession } from '../types.js';
import { type ToolServer } from './tool-servers.js';
export interface ScriptOptions {
    session: RealtimeSession;
    newId: NewId;
    /** Clock in milliseconds, from any origin. */
    now: () => number;
    brain?: Brain | undefined;
    /**
     * Returns the text of a spoken turn, counted from 0, because the script can't understand speech. Default: no text.
     */
    heard?: ((turn: number, session: RealtimeSession) => string) | undefined;
    /** Speech rate; 2 is twice as fast. Default: 1. */
    speechRate?: number | undefined;
    /** The MCP servers that sessions may name, by their `server_label`. Default: none. */
    mcpServers?: Readonly<Record<string, ToolServer>> | undefined;
}
/**
 * One session of the service without any I/O: takes events, and returns what the service would do as effects. The owner
 * calls `step()` while the script is `busy`, plays the speech, and reports when playback starts and ends.
 */
export declare class Script {
    #private;
    constructor(options: ScriptOptions);
    get session(): RealtimeSession;
    /** The items so far, oldest first. */
    get items(): readonly Item[];
    /** True while `step()` has effects to return. */
    get busy(): boolean;
    start(): Effect[];
    /** Handles a client event, given as text or as an object. Answers invalid events with an `error` event. */
    receive(message: unknown): Effect[];
    /** Returns the next effects that need no client event. */
    step(): Effect[];
    audioStarted(responseId: string): Effect[];
    audioDone(responseId: string): Effect[];
    /** Adds received audio, in milliseconds. */
    audioReceived(ms: number): void;
    /** Handles the start of the user's speech, `atMs` after the start of the call. */
    speechStarted(atMs: number): Effect[];
    speechStopped(atMs: number): Effect[];
}
