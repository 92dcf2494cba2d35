import type { ConnectionListener } from '../../core/ports/connection.js';
import type { Post, RealtimeEvent } from '../protocol/response-queue.js';
import type { Rounds } from './rounds.js';
type McpListener = Pick<ConnectionListener, 'warn' | 'toolCalled' | 'toolAnswered' | 'serviceTools'>;
/**
 * The tools of MCP servers, which the service runs itself. Reports their calls, answers its requests for approval, and
 * lets the agent go on after the last call of a response, because the service waits for a request.
 */
export declare class McpCalls {
    #private;
    constructor(post: Post, listener: McpListener, rounds: Rounds);
    /** One row per event that is only about MCP servers. */
    readonly handlers: Readonly<Record<string, (event: RealtimeEvent) => void>>;
    /** Reads an item of any event; ignores those of other types. `responseId` is '' if the event has none. */
    item(given: unknown, responseId: string, done: boolean): void;
    /** A response has begun: nothing waits any longer for the calls that were approved. */
    responseStarted(): void;
    /** A response has ended: calls that it announced and that were not begun will not run if it is not complete. */
    responseDone(responseId: string, complete: boolean): void;
    /** The connection is over: nothing more is heard of its calls. */
    close(): void;
}
export {};
