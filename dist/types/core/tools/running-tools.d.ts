import type { Transcript } from '../model/transcript.js';
import type { ToolOutcome } from '../ports/connection.js';
import type { ShownToolRun } from '../session.js';
/** The functions that run in a call, over all its connections. */
export declare class RunningTools {
    #private;
    /** `before`: those of the page before, where the call goes on. */
    constructor(changed: () => void, transcript: Pick<Transcript, 'latest' | 'newest'>, before?: readonly ShownToolRun[]);
    /** Their names, oldest first; a function that runs twice is there twice. */
    get names(): readonly string[];
    /** Those that run and that ran, as they began; the same list until it changes. */
    get shown(): readonly ShownToolRun[];
    /** Whether any call is under way. */
    get busy(): boolean;
    /** Counts a call as under way until its task settles. */
    during<T>(task: () => Promise<T>): Promise<T>;
    /** Shows the function as running until its task settles. */
    run(name: string, toolCallId: string, task: () => Promise<ToolOutcome>): Promise<ToolOutcome>;
    /** A message has words: what ran after it stands behind it from now on. */
    heard(id: string): void;
    /** The call is over: what still ran has come to nothing that anybody knows of. */
    end(): void;
    /** Shows none of them any more. */
    clear(): void;
}
