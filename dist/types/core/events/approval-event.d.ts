import { AnswerableEvent } from './answerable-event.js';
/**
 * The agent wants to run a function that needs approval. `respondWith()` takes a boolean or a promise of one; only
 * `true` allows the call. After `preventDefault()`, the page asks the user itself and answers with `approve()`.
 */
export declare class NavaiApprovalEvent extends AnswerableEvent {
    readonly name: string;
    readonly payload: unknown;
    readonly toolCallId: string;
    /** Aborted when no answer is needed any more. */
    readonly signal: AbortSignal;
    constructor(name: string, payload: unknown, toolCallId: string, signal: AbortSignal);
}
