import type { ConnectionListener } from '../../core/ports/connection.js';
import type { Post } from '../protocol/response-queue.js';
import type { Toolbox } from './tools.js';
/** A call of a tool, as the model made it; `arguments` is JSON text, or should be. */
export interface ToolCall {
    readonly toolCallId: string;
    readonly name: string;
    readonly arguments: string;
    readonly responseId: string;
}
/**
 * Runs the calls of each response side by side, answers every one of them whatever happens, and asks for
 * exactly one new response after the last answer; for none where every call was silent and went well. What went
 * wrong is never silent: the agent would wait for a user who does not know.
 */
export declare class ToolCalls {
    #private;
    constructor(toolbox: Toolbox, post: Post, { warn, working, undelivered, tool, }: Pick<ConnectionListener, 'warn' | 'working' | 'undelivered' | 'tool'>, answered: () => void);
    run(call: ToolCall): Promise<void>;
    responseDone(responseId: string): void;
}
