import type { ToolOutcome } from '../ports/connection.js';
/** A tool's call that the model may not have heard the end of. All of it is text, to be kept and told. */
export interface Task {
    readonly tool: string;
    /** JSON. */
    readonly arguments: string;
    /** JSON: what to tell the model, should the page be left now. */
    readonly output: string;
}
/** What the tools of a call are at, and what they have done that the model has not answered to yet. */
export declare class Tasks {
    #private;
    get all(): readonly Task[];
    /** `meanwhile` is the outcome as long as there is no other. */
    during(tool: string, given: object, meanwhile: ToolOutcome, work: Promise<ToolOutcome>): Promise<ToolOutcome>;
    /** The model has answered to everything that is done. */
    answered(): void;
}
