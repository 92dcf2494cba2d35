import type { CallContext } from '../call-context.js';
import type { AppFunction } from '../model/function.js';
import type { PendingApproval } from '../model/session-state.js';
type ApprovalContext = Pick<CallContext, 'call' | 'target' | 'warn' | 'changed'>;
/** Asks before a function runs: first the page, by an event; otherwise the UI that shows `pending`. */
export declare class Approvals {
    #private;
    /** `limitMs`: milliseconds that the user has to answer. */
    constructor(context: ApprovalContext, limitMs: number);
    /** Oldest first. */
    get pending(): readonly PendingApproval[];
    /** Answers for the user. False if no such call waits. */
    approve(toolCallId: string, allowed: boolean): boolean;
    /** Resolves to undefined once the function may run, else to why not. Rejects if the call stops meanwhile. */
    ask(definition: AppFunction, payload: unknown, toolCallId: string): Promise<string | undefined>;
}
export {};
