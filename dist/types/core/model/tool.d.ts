import type { AppFunction } from './function.js';
/** A tool's answer to the model. */
export type ToolOutcome = {
    readonly ok: boolean;
    readonly [key: string]: unknown;
};
/** How the model's tool calls reach the page. The promises never reject: a failure is an outcome. */
export interface ToolBridge {
    readonly navigate: (target: string, toolCallId?: string) => Promise<ToolOutcome>;
    readonly run: (definition: AppFunction, payload: unknown, toolCallId: string) => Promise<ToolOutcome>;
}
/** A tool call, as the model made it. */
export interface ToolCall {
    readonly toolCallId: string;
    /** The tool's name, not the function's. */
    readonly name: string;
    /** JSON text; not validated, because the model may send anything. */
    readonly arguments: string;
}
/** How a tool call ended. */
export interface ToolCallOutcome {
    readonly ok: boolean;
    readonly durationMs: number;
}
/**
 * One tool call, from the model's request until the model has responded to its outcome. The UI, the saved call, the
 * activity and the turn all read this record.
 */
export interface ToolCallRecord extends ToolCall {
    /** `waiting` until a function runs: it may need approval, and some tools run no function. */
    readonly state: 'waiting' | 'running' | 'done' | 'failed';
    /** Milliseconds since 1970. */
    readonly startedAt: number;
    /** Undefined until the call is answered. */
    readonly outcome: ToolCallOutcome | undefined;
    /**
     * JSON text of the outcome. While the tool runs, the text that the next page sends to the model if this page is left
     * now. Undefined if the tool neither opened a page nor ran a function.
     */
    readonly output: string | undefined;
    /** Whether the model has responded to the outcome. */
    readonly heard: boolean;
    /** The name of the function that the user sees; undefined for tools that run no function. */
    readonly functionName: string | undefined;
    /** The id of the transcript entry that the function run follows; undefined for none. */
    readonly after: string | undefined;
}
/** A finished or interrupted tool call, as it is sent to a new connection. */
export type ReplayedToolCall = Pick<ToolCallRecord, 'name' | 'arguments'> & {
    readonly output: string;
};
