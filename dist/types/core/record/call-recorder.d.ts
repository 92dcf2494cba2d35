import type { ConversationRequest } from '../conversation-request.js';
import type { ToolCallRecord } from '../model/tool.js';
import type { ItemUpdate } from '../model/transcript.js';
import { type TurnFacts } from '../model/turns.js';
import { type UsageSource, type UsageTotals } from '../model/usage.js';
/** Records a call over all its connections: its turns and its usage, for the page and for the backend. */
export declare class CallRecorder {
    #private;
    constructor(request: ConversationRequest);
    get usage(): UsageTotals;
    /** Starts recording: the call is connected. */
    open(): void;
    item(update: ItemUpdate): void;
    tool(record: ToolCallRecord): void;
    learn(facts: TurnFacts): void;
    /** The connection is lost. */
    broken(): void;
    /** Adds usage, as the service sent it. */
    count(source: UsageSource, given: unknown): void;
    /** The call is over. Idempotent. */
    close(reason: string): void;
    /**
     * The page is left, and the call ends with it. Without `finalize`, the next page may resume the session: the backend
     * receives a provisional end, because a closed tab looks the same as one that loads the next page.
     */
    leave(finalize: boolean): void;
}
