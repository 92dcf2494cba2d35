import './errors/add-start-texts.js';
import './errors/add-call-warnings.js';
import { CallAudio } from './audio/call-audio.js';
import { ContextUpdates } from './context-updates.js';
import type { ConversationRequest } from './conversation-request.js';
import type { Rating } from './events/feedback-event.js';
import type { ShownOfCall } from './model/session-state.js';
import type { Facts } from './model/status.js';
import { Transcript } from './model/transcript.js';
import { type UsageTotals } from './model/usage.js';
import type { Connection, ConnectRequest, Meter, PageTools } from './ports/connection.js';
import type { LeavingConversation } from './resume/save-on-pagehide.js';
/** Opens a connection. Rejects with a `VoiceError` after closing everything that it opened. */
export type Connect = (request: ConnectRequest) => Promise<Connection>;
/**
 * What is said and done in one call, over all its connections. The page loads this code with the call, so the session,
 * which loads with the page, must depend on it as little as possible.
 */
export declare class Conversation implements LeavingConversation {
    #private;
    readonly transcript: Transcript;
    readonly audio: CallAudio;
    /** The page's notes, images, settings and raw events. */
    readonly updates: ContextUpdates;
    constructor(request: ConversationRequest, connect: Connect, pageTools?: PageTools, meter?: Meter);
    /** A tool counts as working while its connection is lost, and while it waits for approval. */
    get facts(): Facts;
    /** Clears what is shown; the agent still remembers it. */
    clear(): void;
    /** After the call, nothing is shown as in progress. */
    get shown(): ShownOfCall;
    approve(toolCallId: string, allowed: boolean): boolean;
    /** The call's token usage so far. */
    get usage(): UsageTotals;
    /** Resolves once the first connection is open; rejects with a `VoiceError`. */
    open(): Promise<void>;
    /** Whether there is something to resume: the call was connected, on this page or an earlier one. */
    get begun(): boolean;
    get saved(): LeavingConversation['saved'];
    /** Sends typed text, which interrupts the agent. Without a connection, the text waits for one. */
    sendText(text: string): boolean;
    /** Restarts the idle limit, because the visitor is still there. */
    touch(): void;
    interrupt(): void;
    /** Reports the visitor's rating of the call, even after its end. Resolves to whether the backend has accepted it. */
    feedback(rating: Rating, comment: string): Promise<boolean>;
    /** Closes everything that it opened; the transcript stays readable. Idempotent. */
    close(): void;
    /** The page is being left; without `finalize`, the next page may resume the call. Call it before `close()`. */
    leave(finalize: boolean): void;
}
