import type { ConversationRequest } from '../conversation-request.js';
import type { ToolCallRecord } from '../model/tool.js';
import type { ItemUpdate } from '../model/transcript.js';
import { type TurnFacts } from '../model/turns.js';
import { type UsageSource, type UsageTotals } from '../model/usage.js';
/** Keeps what a call was, over all its connections: its turns and what they cost, for the page and for the backend. */
export declare class CallRecorder {
    #private;
    constructor(request: ConversationRequest);
    get usage(): UsageTotals;
    /** There is something to keep from now on: the call is connected. */
    open(): void;
    item(update: ItemUpdate): void;
    tool(record: ToolCallRecord): void;
    learn(facts: TurnFacts): void;
    /** The connection is gone. */
    broken(): void;
    /** What the service counted, as it sent it. */
    count(source: UsageSource, given: unknown): void;
    /** The call is over. Closing twice is fine. */
    close(reason: string): void;
    /**
     * The page goes away, and the call with it. Without `finalize` the next page may resume the session: the
     * backend receives an end for now, because a closed tab looks the same as one that goes on.
     */
    leave(finalize: boolean): void;
}
