import { type FunctionTool } from '@openai/agents/realtime';
import type { Warn } from '../../core/errors/warnings.js';
import type { AppFunction } from '../../core/model/function.js';
import type { Route } from '../../core/model/routes.js';
import type { ToolBridge, ToolOutcome } from '../../core/model/tool.js';
/** What the agent can do in one call. */
export interface Toolset {
    readonly tools: readonly FunctionTool[];
    /** The functions that have no tool of their own; run through `execute_app_function`. */
    readonly untyped: readonly AppFunction[];
    /** Whether the agent does not respond to the called function; `given` is the tool's arguments as JSON text. */
    readonly isSilent: (tool: string, given: string) => boolean;
}
type Arguments = Record<string, unknown>;
type Execute = (args: Arguments, toolCallId: string) => Promise<ToolOutcome>;
/** Makes one tool to open pages, one to run any function, and one for each function with a schema. */
export declare function buildToolset(routes: readonly Route[], given: readonly AppFunction[], bridge: ToolBridge, warn: Warn): Toolset;
/** Makes a tool of the SDK; `execute` must not reject. */
export declare function makeTool(name: string, description: string, parameters: object, execute: Execute): FunctionTool;
export {};
