import type { ConnectionListener } from '../core/ports/connection.js';
import type { Toolset } from './agent/tools.js';
import { type Post, type RealtimeEvent } from './protocol/response-queue.js';
/** Both sides of a connected conversation: reads the server's events, and sends ours in an order it accepts. */
export declare class ProtocolHandler {
    #private;
    constructor(post: Post, listener: ConnectionListener, toolset: Toolset);
    /** Never throws: warns about events of an unexpected shape. */
    read(event: RealtimeEvent): void;
    /** Typed text interrupts: it would wait for the end of the agent's speech otherwise. */
    addUserText(text: string): boolean;
    /** Puts an item into the conversation; with `answer`, the agent speaks next. */
    tell(event: RealtimeEvent, answer: boolean): boolean;
    /** The agent speaks next. */
    answer(): void;
    /** The user begins to talk: earlier sound does not belong to the turn. */
    beginTurn(): void;
    /** The user has stopped. Answered at once, without waiting for the service to take the turn: that would be heard. */
    endTurn(answer: boolean): void;
    interrupt(): void;
}
