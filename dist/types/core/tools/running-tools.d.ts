import type { ShownToolRun } from '../model/session-state.js';
import type { ReplayedToolCall, ToolCall, ToolCallOutcome, ToolCallRecord, ToolOutcome } from '../model/tool.js';
import type { Transcript } from '../model/transcript.js';
/** What a tool does: what the user sees of it, and what the next page tells if this one is left meanwhile. */
export interface Work {
    readonly functionName?: string | undefined;
    readonly meanwhile: ToolOutcome;
}
interface RunningToolsOptions {
    /** What a snapshot shows of them has changed, or whether any is under way. */
    readonly changed: () => void;
    /** The model has made a call, or it was answered: once for each. */
    readonly recorded?: (record: ToolCallRecord) => void;
    readonly transcript: Pick<Transcript, 'latest' | 'newest'>;
    /** The runs of the page before, if the call was resumed. */
    readonly before?: readonly ShownToolRun[] | undefined;
}
/** The tool calls of a call, one record each, over all its connections. */
export declare class RunningTools {
    #private;
    constructor(options: RunningToolsOptions);
    /** The names of the functions that run, oldest first; a function that runs twice is listed twice. */
    get names(): readonly string[];
    /** The functions that run and that ran, oldest first; the same array until it changes. */
    get shown(): readonly ShownToolRun[];
    /** The same for the next page: it will not learn how those ended that still run. */
    get settled(): readonly ShownToolRun[];
    /** Whether any call waits for its answer. */
    get busy(): boolean;
    /** The calls that the model has not answered to, for the page after this one. */
    get unheard(): readonly ReplayedToolCall[];
    /** The model has called a tool; `answered()` ends it. */
    called(call: ToolCall): void;
    /** The tool's answer was sent, or waits for the next connection. */
    answered(toolCallId: string, outcome: ToolCallOutcome): void;
    /** The model has spoken: it knows the outcome of everything that is done. */
    heard(): void;
    /** Counts a call as under way until the task settles, also while it waits for an approval. */
    during<T>(call: ToolCall, task: () => Promise<T>): Promise<T>;
    /** Does a tool's work; for a function, shows it as running until the task settles. */
    run(toolCallId: string, { functionName, meanwhile }: Work, task: () => Promise<ToolOutcome>): Promise<ToolOutcome>;
    /** A message has words now: the functions that ran after it are shown behind it. */
    placed(entryId: string): void;
    /** The call is over: the outcome of what still runs stays unknown. */
    end(): void;
    /** Shows none of them any more. */
    clear(): void;
}
export {};
