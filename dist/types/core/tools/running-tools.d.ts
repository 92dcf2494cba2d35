import type { ShownToolRun } from '../model/session-state.js';
import type { ReplayedToolCall, ToolCall, ToolCallOutcome, ToolCallRecord, ToolOutcome } from '../model/tool.js';
import type { Transcript } from '../model/transcript.js';
/**
 * The work of a tool: the function that the user sees, and the outcome that the next page reports if this page is left
 * meanwhile.
 */
export interface Work {
    readonly functionName?: string | undefined;
    readonly meanwhile: ToolOutcome;
}
interface RunningToolsOptions {
    /** The shown runs have changed, or whether any call is in progress. */
    readonly changed: () => void;
    /** The model has made a call, or a call was answered; reported once for each. */
    readonly recorded?: (record: ToolCallRecord) => void;
    readonly transcript: Pick<Transcript, 'latest' | 'newest'>;
    /** The previous page's runs, if the call was resumed. */
    readonly before?: readonly ShownToolRun[] | undefined;
}
/** The tool calls of a call, one record each, over all its connections. */
export declare class RunningTools {
    #private;
    constructor(options: RunningToolsOptions);
    /** The names of the functions that run, oldest first; a function that runs twice is listed twice. */
    get names(): readonly string[];
    /** The running and finished functions, oldest first; the same array until it changes. */
    get shown(): readonly ShownToolRun[];
    /** The same for the next page. Running functions count as failed, because that page cannot know how they end. */
    get settled(): readonly ShownToolRun[];
    /** Whether any call waits for its answer. */
    get busy(): boolean;
    /** The calls that the model has not responded to, for the next page. */
    get unheard(): readonly ReplayedToolCall[];
    /** The model has called a tool; `answered()` ends the call. */
    called(call: ToolCall): void;
    /** The tool's answer was sent, or waits for the next connection. */
    answered(toolCallId: string, outcome: ToolCallOutcome): void;
    /** The model has responded, so it knows the outcome of every finished call. */
    heard(): void;
    /** Counts a call as in progress until the task settles, even while it waits for approval. */
    during<T>(call: ToolCall, task: () => Promise<T>): Promise<T>;
    /** Does a tool's work; for a function, shows it as running until the task settles. */
    run(toolCallId: string, { functionName, meanwhile }: Work, task: () => Promise<ToolOutcome>): Promise<ToolOutcome>;
    /** A message has text now: the functions that ran after it are shown after it. */
    placed(entryId: string): void;
    /** The call is over: running tools count as failed, because their outcome stays unknown. */
    end(): void;
    /** Hides all runs so far. */
    clear(): void;
}
export {};
