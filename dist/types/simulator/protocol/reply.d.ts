import type { Decision } from '../brain/decision.js';
import type { Effect, Fields, Item, NewId } from '../types.js';
import type { Conversation } from './conversation.js';
import type { Emit } from './emit.js';
export interface ReplyJob {
    decision: Decision;
    /** `audio` or `text`. */
    modality: string;
    /** Members of the `response` object in every event: modalities, voice, metadata. */
    shown: Fields;
    /** The conversation to add the answer to; null for an out-of-band response. */
    conversation: Conversation | null;
    emit: Emit;
    newId: NewId;
    /** Returns the milliseconds it takes to say the words. */
    durationOf(words: string): number;
    usage(output: readonly Item[], spokenMs: number): Fields;
    /** Whether a call of an MCP server needs approval. */
    needsApproval(server: string, name: string): boolean;
    /** Runs a call of an MCP server, beside this response. */
    runTool(item: Item, index: number): void;
}
/** One response in progress. Each step returns the events that the service would send together. */
export declare class Reply {
    #private;
    readonly id: string;
    constructor(job: ReplyJob);
    get ended(): boolean;
    step(): Effect[];
    /** Closes the open item as incomplete. `reason` is `client_cancelled` or `turn_detected`. */
    cancel(reason: string): Effect[];
}
