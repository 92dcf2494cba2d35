import type { ToolCallRecord } from './tool.js';
import { type ItemUpdate } from './transcript.js';
/** One exchange, as the contract has it: what a page is told is what its backend records. Times are in unix seconds. */
export interface Turn {
    /** Of its own among all turns, and the same whenever it is sent again. */
    readonly id: string;
    readonly started_at: number;
    readonly ended_at: number;
    /** Null where the user said nothing. */
    readonly user: {
        readonly item_id: string;
        readonly text: string;
    } | null;
    /** Null where the agent said nothing. */
    readonly assistant: {
        readonly item_id: string;
        readonly text: string;
        /** True where it was not heard to its end. */
        readonly interrupted: boolean;
    } | null;
    readonly tool_calls: readonly TurnToolCall[];
}
export interface TurnToolCall {
    readonly call_id: string;
    /** The tool's, as the model called it. */
    readonly name: string;
    readonly ok: boolean;
    readonly duration_ms: number;
}
/** What the two sides do, as far as it says where a turn ends. */
export interface TurnFacts {
    readonly userSpeaking: boolean;
    readonly agentSpeaking: boolean;
    readonly responding: boolean;
    /** Connected, and nobody speaks and nothing runs. */
    readonly calm: boolean;
}
/** Pairs what was said and done into turns. */
export declare class Turns {
    #private;
    /** `now` gives milliseconds; the clock's where not given. */
    constructor(emit: (turn: Turn) => void, now?: () => number);
    item(update: ItemUpdate): void;
    /** A tool was called, or its call was answered: the record says which. */
    tool(record: ToolCallRecord): void;
    learn(facts: TurnFacts): void;
    /** The connection is gone: what it has not written down until now, it never will. */
    broken(): void;
    /** The end: tells what there is, finished or not. */
    flush(): void;
}
