import type { VoiceError } from '../errors/errors.js';
import type { Activity, Status } from './status.js';
import type { TranscriptEntry } from './transcript.js';
import type { UsageTotals } from './usage.js';
/** The part of the state that comes from the conversation, without the transcript. */
export type ShownOfCall = Pick<SessionState, 'usage' | 'realtimeCallId' | 'tools' | 'approvals' | 'limit' | 'toolRuns' | 'talking'>;
/** The current state of a session, without the transcript, which can be long. */
export interface SessionState {
    readonly status: Status;
    readonly activity: Activity;
    readonly muted: boolean;
    /** How many entries the transcript has. */
    readonly transcriptLength: number;
    /** Why the last call ended or did not start; null if nothing failed. */
    readonly error: VoiceError | null;
    /** A call of the previous page is waiting: `start()` resumes it, `stop()` discards it. */
    readonly resumable: boolean;
    /** Token usage of the last call so far; null before the first call. */
    readonly usage: UsageTotals | null;
    /**
     * The service's id of the last call's newest connection, for its logs and for servers that join the call; undefined
     * if unknown.
     */
    readonly realtimeCallId?: string | undefined;
    /** The names of the functions that are running. */
    readonly tools: readonly string[];
    /** The function calls that wait for approval, oldest first; `approve()` answers one. */
    readonly approvals: readonly PendingApproval[];
    /**
     * What the start is waiting for; undefined unless the status is `connecting`. The microphone permission comes first.
     */
    readonly waitingFor: WaitingFor | undefined;
    /** The last call ended without an error, and no other call has started since. */
    readonly ended: boolean;
    /** The limit that was announced and is still near; null if none is. */
    readonly limit: NearLimit | null;
    /** The function runs of this call and their states, in the order in which they began. */
    readonly toolRuns: readonly ShownToolRun[];
    /** With push-to-talk: whether the button is held and the visitor can be heard. */
    readonly talking: boolean;
}
/** `microphone`: the device or its permission. `backend`: the client secret. `model`: the connection. */
export type WaitingFor = 'microphone' | 'backend' | 'model';
/** A limit that will soon end the call. */
export interface NearLimit {
    readonly kind: LimitKind;
    /** When the call ends, in milliseconds since 1970; undefined for tokens. */
    readonly endsAt: number | undefined;
}
/** One run of a function, as the transcript shows it. */
export interface ShownToolRun {
    readonly toolCallId: string;
    readonly name: string;
    readonly state: 'running' | 'done' | 'failed';
    /**
     * The id of the transcript entry that it follows; undefined for none. It changes when speech from before the run is
     * transcribed later.
     */
    readonly after: string | undefined;
}
/** The current loudness of each side, from 0 to 1; 0 if silent, muted or unknown. */
export interface Levels {
    readonly input: number;
    readonly output: number;
}
/** The current state of a session, with its transcript. */
export interface SessionSnapshot extends SessionState {
    readonly transcript: readonly TranscriptEntry[];
}
/** A tool call that waits for approval. */
export interface PendingApproval {
    readonly toolCallId: string;
    readonly name: string;
    /** The function's description for the agent; may be empty. */
    readonly description: string;
    readonly payload: unknown;
    /** Whether the page asks the user itself. */
    readonly handled: boolean;
}
export type LimitKind = 'duration' | 'idle' | 'tokens';
/** The state before the first call. */
export declare const nothingShown: ShownOfCall;
export declare const silent: Levels;
