import type { ToolCallRecord } from './tool.js';
import { type ItemUpdate } from './transcript.js';
/** One exchange, as in the contract: pages and backends receive the same record. Times are in unix seconds. */
export interface Turn {
    /** Of its own among all turns, and the same whenever it is sent again. */
    readonly id: string;
    readonly started_at: number;
    readonly ended_at: number;
    /** Null if the user said nothing. */
    readonly user: {
        readonly item_id: string;
        readonly text: string;
    } | null;
    /** Null if the agent said nothing. */
    readonly assistant: {
        readonly item_id: string;
        readonly text: string;
        /** True if it was not heard to its end. */
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
    /** Connected, while neither side speaks and nothing runs. */
    readonly calm: boolean;
}
/** Pairs what was said and done into turns. */
export declare class Turns {
    #private;
    /** `now` gives milliseconds; the clock's if not given. */
    constructor(emit: (turn: Turn) => void, now?: () => number);
    item(update: ItemUpdate): void;
    /** A tool was called, or its call was answered: the record says which. */
    tool(record: ToolCallRecord): void;
    learn(facts: TurnFacts): void;
    /** The connection is gone: missing transcripts will not come. */
    broken(): void;
    /** The end: emits every exchange, finished or not. */
    flush(): void;
}
