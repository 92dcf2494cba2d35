import type { Decision } from '../brain/decision.js';
import type { Effect, Fields, Item, NewId } from '../types.js';
import type { Conversation } from './conversation.js';
import type { Emit } from './emit.js';
export interface ReplyJob {
    decision: Decision;
    /** `audio` or `text`. */
    modality: string;
    /** Members that every mention of the response shows: modalities, voice, metadata. */
    shown: Fields;
    /** The conversation that keeps the answer; null for a response out of band. */
    conversation: Conversation | null;
    emit: Emit;
    newId: NewId;
    /** Milliseconds that the words take to say. */
    durationOf(words: string): number;
    usage(output: readonly Item[], spokenMs: number): Fields;
}
/** One response on its way: every step is what the service would send in one go. */
export declare class Reply {
    #private;
    readonly id: string;
    constructor(job: ReplyJob);
    get ended(): boolean;
    step(): Effect[];
    /** Closes what is open as incomplete. `reason` is `client_cancelled` or `turn_detected`. */
    cancel(reason: string): Effect[];
}
