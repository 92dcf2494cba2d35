import type { CallContext } from '../call-context.js';
import type { AppFunction } from '../model/function.js';
import type { PendingApproval } from '../model/session-state.js';
type ApprovalContext = Pick<CallContext, 'call' | 'target' | 'warn' | 'changed'>;
/** What a question needs to know about a function. */
type Asked = Pick<AppFunction, 'name' | 'description' | 'requiresApproval'>;
/** Asks for approval before a function runs: first the page, by an event, otherwise the UI that shows `pending`. */
export declare class Approvals {
    #private;
    /** `limitMs` is the time that the user has to answer, in milliseconds. */
    constructor(context: ApprovalContext, limitMs: number);
    /** Oldest first. */
    get pending(): readonly PendingApproval[];
    /** Answers for the user. Returns false if no such call is waiting. */
    approve(toolCallId: string, allowed: boolean): boolean;
    /**
     * Resolves to undefined once the function may run, otherwise to the reason why not. Rejects if the signal is aborted
     * meanwhile. Default: the call's signal.
     */
    ask(definition: Asked, payload: unknown, toolCallId: string, signal?: AbortSignal): Promise<string | undefined>;
}
export {};
