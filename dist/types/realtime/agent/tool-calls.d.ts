import type { ToolCall } from '../../core/model/tool.js';
import type { ConnectionListener } from '../../core/ports/connection.js';
import type { Post } from '../protocol/response-queue.js';
import type { Rounds } from './rounds.js';
import type { Toolset } from './tools.js';
/** A tool call in a response. */
export interface ResponseToolCall extends ToolCall {
    readonly responseId: string;
}
type ToolCallListener = Pick<ConnectionListener, 'warn' | 'toolCalled' | 'toolAnswered' | 'undelivered'>;
/**
 * Runs the calls of each response in parallel, and answers every one of them. The agent responds unless every call was
 * silent and succeeded. A failure is never silent: the agent would wait for a user who does not know about it.
 */
export declare class ToolCalls {
    #private;
    constructor(toolset: Toolset, post: Post, listener: ToolCallListener, rounds: Rounds);
    run(call: ResponseToolCall): Promise<void>;
    /**
     * Answers a call whose arguments were cut off, because the model would wait for its output. With `again`, lets the
     * model go on, but only once in a row: it may hit the same limit again.
     */
    cutOff(call: ResponseToolCall, again: boolean): void;
}
export {};
