import type { ToolCallRecord } from './tool.js';
import { type ItemUpdate } from './transcript.js';
/**
 * One exchange, in the shape of the HTTP contract: pages and backends receive the same record. Times are in unix
 * seconds.
 */
export interface Turn {
    /** Unique among all turns, and the same on each retry. */
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
        /** True if the user did not hear it to the end. */
        readonly interrupted: boolean;
    } | null;
    readonly tool_calls: readonly TurnToolCall[];
}
export interface TurnToolCall {
    readonly call_id: string;
    /** The name of the tool that the model called. */
    readonly name: string;
    readonly ok: boolean;
    readonly duration_ms: number;
}
/** What the two sides are doing, as far as it shows where a turn ends. */
export interface TurnFacts {
    readonly userSpeaking: boolean;
    readonly agentSpeaking: boolean;
    readonly responding: boolean;
    /** Connected, with neither side speaking and nothing running. */
    readonly calm: boolean;
}
/** Groups what was said and done into turns. */
export declare class Turns {
    #private;
    /** `now` returns milliseconds. Default: `Date.now`. */
    constructor(emit: (turn: Turn) => void, now?: () => number);
    item(update: ItemUpdate): void;
    /** A tool was called, or its call was answered: then the record has an `outcome`. */
    tool(record: ToolCallRecord): void;
    learn(facts: TurnFacts): void;
    /** The connection is lost: missing transcripts will not arrive. */
    broken(): void;
    /** Emits every exchange, finished or not, at the end of the call. */
    flush(): void;
}
