import type { AppFunction } from './function.js';

/** What a tool answers the model with. */
export type ToolOutcome = { readonly ok: boolean; readonly [key: string]: unknown };

/** How the model's tool calls reach the page. The promises never reject: a failure is an outcome. */
export interface ToolBridge {
  readonly navigate: (target: string, toolCallId?: string) => Promise<ToolOutcome>;
  readonly run: (definition: AppFunction, payload: unknown, toolCallId: string) => Promise<ToolOutcome>;
}

/** A call of a tool, as the model made it. */
export interface ToolCall {
  readonly toolCallId: string;
  /** The tool's name, not the function's. */
  readonly name: string;
  /** JSON text, or what the model sent instead. */
  readonly arguments: string;
}

/** How the call of a tool ended. */
export interface ToolCallOutcome {
  readonly ok: boolean;
  readonly durationMs: number;
}

/**
 * One call of a tool, from the model's request until the model has answered to its outcome. The UI, a page load, the
 * activity and the turn all read this record.
 */
export interface ToolCallRecord extends ToolCall {
  /** `waiting` until a function runs: it may need an approval, and some tools run none. */
  readonly state: 'waiting' | 'running' | 'done' | 'failed';
  /** Milliseconds since 1970. */
  readonly startedAt: number;
  /** Undefined until the call was answered. */
  readonly outcome: ToolCallOutcome | undefined;
  /**
   * JSON text for the model: the outcome; while the tool runs, what the next page tells if this page is left now.
   * Undefined if a tool neither opened a page nor ran a function.
   */
  readonly output: string | undefined;
  /** Whether the model has answered to the outcome. */
  readonly heard: boolean;
  /** The function that the user sees; undefined for tools that run none. */
  readonly functionName: string | undefined;
  /** The transcript entry that the function ran after; undefined for none. */
  readonly after: string | undefined;
}

/** A finished or interrupted tool call, as a new connection reads it. */
export type ReplayedToolCall = Pick<ToolCallRecord, 'name' | 'arguments'> & { readonly output: string };
