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
 * What is said and done in one call, over all its connections. The page loads this code with the call, so the
 * session, which the page loads at once, must know as little of it as possible.
 */
export declare class Conversation implements LeavingConversation {
    #private;
    readonly transcript: Transcript;
    readonly audio: CallAudio;
    /** What the page does besides talking. */
    readonly updates: ContextUpdates;
    constructor(request: ConversationRequest, connect: Connect, pageTools?: PageTools, meter?: Meter);
    /** A tool works on while its connection is lost, and while it waits for an approval. */
    get facts(): Facts;
    /** Empties what is shown; the agent still knows. */
    clear(): void;
    /** After the call, nothing is going on any more. */
    get shown(): ShownOfCall;
    approve(toolCallId: string, allowed: boolean): boolean;
    /** What the call has cost so far. */
    get usage(): UsageTotals;
    /** Resolves once the first connection is open; rejects with a `VoiceError`. */
    open(): Promise<void>;
    /** Whether there is something to resume: it was connected, in this page or in one before. */
    get begun(): boolean;
    get saved(): LeavingConversation['saved'];
    /** Sends typed text; it interrupts the agent. While there is no connection, the text waits for one. */
    sendText(text: string): boolean;
    /** The visitor is still there. */
    touch(): void;
    interrupt(): void;
    /** Reports what the visitor says of the call, also after its end; resolves to whether the backend has accepted it. */
    feedback(rating: Rating, comment: string): Promise<boolean>;
    /** Closes everything that it opened; what was said stays readable. Closing twice is fine. */
    close(): void;
    /** The page is being left; without `finalize`, the next page may resume the call. Call it before `close()`. */
    leave(finalize: boolean): void;
}
