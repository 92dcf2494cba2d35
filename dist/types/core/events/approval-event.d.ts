import { AnswerableEvent } from './answerable-event.js';
/**
 * The agent wants to run a function that has to be allowed first. `respondWith(boolean or promise)` allows it or not;
 * only `true` allows it. `preventDefault()`: the page asks by itself, and tells with `approve()`.
 */
export declare class NavaiApprovalEvent extends AnswerableEvent {
    readonly name: string;
    readonly payload: unknown;
    readonly toolCallId: string;
    /** Aborted when no answer is needed any more. */
    readonly signal: AbortSignal;
    constructor(name: string, payload: unknown, toolCallId: string, signal: AbortSignal);
}
