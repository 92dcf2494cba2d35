import { type Warn } from '../errors/errors.js';
import type { AppFunction } from './collect-functions.js';
/** A call that waits for somebody to allow it. */
export interface PendingApproval {
    readonly toolCallId: string;
    readonly name: string;
    /** What the function does, as the agent is told; may be empty. */
    readonly description: string;
    readonly payload: unknown;
    /** The page asks by itself. */
    readonly handled: boolean;
}
/** What approvals need from their conversation. */
export interface ApprovalHost {
    readonly target: EventTarget;
    /** Aborted when the call is over. */
    readonly signal: AbortSignal;
    /** Milliseconds that somebody has to answer. */
    readonly limitMs: number;
    /** Another one waits, or one less. */
    readonly changed: () => void;
    readonly warn: Warn;
}
/** Asks before a function runs: first the page, by an event; where it does not answer, whoever shows `pending`. */
export declare class Approvals {
    #private;
    constructor(host: ApprovalHost);
    /** Oldest first. */
    get pending(): readonly PendingApproval[];
    /** Answers for the user. False where no such call waits. */
    approve(toolCallId: string, allowed: boolean): boolean;
    /** Resolves to undefined once the function may run, else to why not. Rejects where the call stops meanwhile. */
    ask(definition: AppFunction, payload: unknown, toolCallId: string): Promise<string | undefined>;
}
