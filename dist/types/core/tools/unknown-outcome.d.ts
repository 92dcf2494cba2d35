import type { ToolOutcome } from '../model/tool.js';
/** Adds what the model should do about a function that may or may not have run. Leaves other outcomes alone. */
export declare function withAdvice(outcome: ToolOutcome): ToolOutcome;
/** The outcome of a run that was rejected. It is unknown if the backend's answer was lost. */
export declare function rejectedRun(function_name: string, error: unknown): ToolOutcome;
