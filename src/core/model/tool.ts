import type { AppFunction } from './function.js';
export interface LateAnswer {
  readonly name: string;
  /** As the model would have got it. */
  readonly output: string;
  /** Nobody speaks because of it. */
  readonly silent?: boolean | undefined;
}

/** What a tool answers the model with. */
export type ToolOutcome = { readonly ok: boolean; readonly [key: string]: unknown };

/** What tools may ask of the session; the promises never reject. */
export interface ToolBridge {
  readonly navigate: (target: string) => Promise<ToolOutcome>;
  readonly run: (definition: AppFunction, payload: unknown, toolCallId: string) => Promise<ToolOutcome>;
}

/** A tool's call that the model may not have heard the end of. All of it is text, to be kept and told. */
export interface Task {
  readonly tool: string;
  /** JSON. */
  readonly arguments: string;
  /** JSON: what to tell the model, should the page be left now. */
  readonly output: string;
}

/** A tool that the model called; without an outcome while it runs. */
export interface ToolRun {
  readonly toolCallId: string;
  readonly name: string;
  readonly outcome?: { readonly ok: boolean; readonly durationMs: number } | undefined;
}
