import type { ConnectionListener } from '../core/ports/connection.js';
import type { Toolset } from './agent/tools.js';
import { type Post, type RealtimeEvent } from './protocol/response-queue.js';
/** Handles both directions of a connection: reads the server's events, and sends ours in an order that it accepts. */
export declare class ProtocolHandler {
    #private;
    constructor(post: Post, listener: ConnectionListener, toolset: Toolset);
    /** Never throws: warns about events of an unexpected shape. */
    read(event: RealtimeEvent): void;
    /** Typed text interrupts the agent, because it would wait for the end of the agent's speech otherwise. */
    addUserText(text: string): boolean;
    /** Sends an event; with `answer`, the agent speaks next. Returns false if it can't be sent. */
    tell(event: RealtimeEvent, answer: boolean): boolean;
    /** Requests a response. */
    answer(): void;
    /** The user begins to talk: discards earlier audio, which does not belong to the turn. */
    beginTurn(): void;
    /**
     * The user has stopped talking. Requests the answer at once: waiting until the service has committed the turn would
     * be an audible delay.
     */
    endTurn(answer: boolean): void;
    /** The page itself has sent a cancellation: what it cuts off is no failure. */
    cancelled(): void;
    /** The connection is over. */
    close(): void;
    interrupt(): void;
}
