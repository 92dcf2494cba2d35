import type { ToolCall } from '../../core/model/tool.js';
import type { ConnectionListener } from '../../core/ports/connection.js';
import type { Post } from '../protocol/response-queue.js';
import type { Toolset } from './tools.js';
/** A tool call in a response. */
export interface ResponseToolCall extends ToolCall {
    readonly responseId: string;
}
type ToolCallListener = Pick<ConnectionListener, 'warn' | 'toolCalled' | 'toolAnswered' | 'undelivered'>;
/**
 * Runs the calls of each response in parallel, and answers every one of them. Requests exactly one new response after
 * the last answer, or none if every call was silent and succeeded. A failure is never silent: the agent would wait for
 * a user who does not know about it.
 */
export declare class ToolCalls {
    #private;
    /** `answered` requests the next response. */
    constructor(toolset: Toolset, post: Post, listener: ToolCallListener, answered: () => void);
    run(call: ResponseToolCall): Promise<void>;
    responseDone(responseId: string): void;
}
export {};
