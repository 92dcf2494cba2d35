import type { ToolCall } from '../../core/model/tool.js';
import type { ConnectionListener } from '../../core/ports/connection.js';
import type { Post } from '../protocol/response-queue.js';
import type { Toolset } from './tools.js';
/** A call of a tool in a response. */
export interface ResponseToolCall extends ToolCall {
    readonly responseId: string;
}
type ToolCallListener = Pick<ConnectionListener, 'warn' | 'toolCalled' | 'toolAnswered' | 'undelivered'>;
/**
 * Runs the calls of each response side by side, always answers every one of them, and asks for
 * exactly one new response after the last answer; for none where every call was silent and went well. What went
 * wrong is never silent: the agent would wait for a user who does not know.
 */
export declare class ToolCalls {
    #private;
    /** `answered` asks for the next response. */
    constructor(toolset: Toolset, post: Post, listener: ToolCallListener, answered: () => void);
    run(call: ResponseToolCall): Promise<void>;
    responseDone(responseId: string): void;
}
export {};
