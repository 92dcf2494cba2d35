import type { Tool } from '../types.js';
/** An earlier item of the conversation, reduced to the fields that a decision needs. */
export type ContextEntry = {
    kind: 'message';
    role: string;
    text: string;
} | {
    kind: 'call';
    toolCallId: string;
    name: string;
    arguments: string;
} | {
    kind: 'output';
    toolCallId: string;
    output: string;
};
/** The input of a brain. */
export interface BrainContext {
    /** The user's last message; empty before the first one. */
    text: string;
    /** The session's instructions. */
    instructions: string;
    /** The instructions of this one response; empty if it has none. */
    request: string;
    tools: readonly Tool[];
    /** The conversation so far, oldest first. */
    items: readonly ContextEntry[];
    /** The expected language, such as `es`, if the session sets one. */
    language?: string | undefined;
}
/** `arguments` may be any string, even invalid JSON, because real models send that too. */
export interface DecidedCall {
    name: string;
    /** The label of the MCP server that has the tool; the service runs it itself. */
    server?: string;
    arguments: object | string;
}
/** Why the service ends a response early. The last two are cancellations that the page has not asked for. */
export type CutReason = 'max_output_tokens' | 'content_filter' | 'turn_detected' | 'client_cancelled';
/** The response: text, function calls or both. `fail` and `cut` end it in the middle of its last item. */
export interface Decision {
    say?: string;
    calls?: readonly DecidedCall[];
    /** A failure of the service, such as an exhausted quota. `type` defaults to `server_error`. */
    fail?: {
        code: string;
        message: string;
        type?: string;
    };
    cut?: CutReason;
}
/** Pure: the same context gives the same decision. */
export type Brain = (context: BrainContext) => Decision;
