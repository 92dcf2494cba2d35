import './errors/call-warnings.js';
import { CallAudio } from './audio/call-audio.js';
import { type Call } from './call.js';
import { Control } from './context-updates.js';
import type { VoiceError, Warn } from './errors/errors.js';
import type { ActivityFacts } from './model/status.js';
import { Transcript } from './model/transcript.js';
import { type UsageTotals } from './model/usage.js';
import type { Backend } from './ports/backend.js';
import type { Connection, ConnectRequest, Meter, PageTools } from './ports/connection.js';
import { type Rating } from './record/feedback.js';
import type { Kept, KeptCall } from './resume/saved-call.js';
import type { SessionPorts, SessionSetup, ShownOfCall, StartOptions } from './session.js';
import type { PageFunction } from './tools/collect-functions.js';
/** What the start of a call has gathered; nothing of it is checked yet. */
export interface ConversationRequest {
    readonly call: Call;
    readonly setup: SessionSetup;
    /** What is asked of the backend's mint, by the first connection and by later ones. */
    readonly options: StartOptions;
    readonly backend: Backend;
    readonly ports: SessionPorts;
    readonly target: EventTarget;
    readonly secret: unknown;
    readonly functionList: unknown;
    readonly routeList: unknown;
    readonly pageFunctions: readonly PageFunction[];
    readonly host: ConversationHost;
    /** The call of the page before, where this one goes on with it. */
    readonly resumes?: KeptCall | undefined;
}
/** What a conversation tells its session, which owns the status. Nothing is told after the call was released. */
export interface ConversationHost {
    readonly moved: (status: 'connected' | 'reconnecting') => void;
    /** What the two sides do has changed; read it from `facts`. */
    readonly learned: () => void;
    /** Something else that a snapshot shows has changed. */
    readonly changed: () => void;
    readonly warn: Warn;
    /** It can't go on. */
    readonly failed: (error: VoiceError) => void;
    /** Its page is left. */
    readonly left: () => void;
}
/** Opens a connection. Rejects with a `VoiceError`; whatever was opened until then is closed. */
export type Connect = (request: ConnectRequest) => Promise<Connection>;
/** What the two sides do. */
export type Facts = Omit<ActivityFacts, 'status'> & {
    readonly userSpeaking: boolean;
};
/**
 * What is said and done in one call, over all its connections. A page loads this with the call, so the session,
 * which it loads at once, knows no more of it than it must.
 */
export declare class Conversation {
    #private;
    readonly audio: CallAudio;
    /** What the page does besides talking. */
    readonly control: Control;
    constructor(request: ConversationRequest, connect: Connect, pageTools?: PageTools, meter?: Meter);
    get transcript(): Transcript;
    /** A tool works on while its connection is lost, and while it waits to be allowed. */
    get facts(): Facts;
    /** Empties what is shown of it; the agent still knows. */
    clear(): void;
    /** Once the call is over, nothing is going on any more. */
    get shown(): ShownOfCall;
    approve(toolCallId: string, allowed: boolean): boolean;
    /** What it has cost so far. */
    get usage(): UsageTotals;
    /** Seconds that the call has lasted, on all its pages. */
    get usedSeconds(): number;
    /** Resolves once the first connection is open; rejects with a `VoiceError`. */
    open(): Promise<void>;
    /** Whether there is something to go on with: it was connected, in this page or before. */
    get begun(): boolean;
    /** What only it knows of what another page needs to go on. */
    get kept(): Omit<Kept, 'key' | 'options' | 'path' | 'muted' | 'open'>;
    /** Sends typed text; it interrupts the agent. While it reconnects, the text waits; false where it can't be sent. */
    send(text: string): boolean;
    /** Somebody is there. */
    touch(): void;
    interrupt(): void;
    /** Tells what the visitor says of it, also after its end; resolves to whether the backend has taken it. */
    feedback(rating: Rating, comment: string): Promise<boolean>;
    /** Closes everything that it opened; what was said stays readable. Closing twice is fine. */
    close(): void;
    /** The page goes away; without `finalize`, its next page may go on with the session. To be called before `close()`. */
    leave(finalize: boolean): void;
}
