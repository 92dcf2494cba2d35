import type { VoiceError } from '../errors/errors.js';

import type { Activity, Status } from './status.js';
import type { TranscriptEntry } from './transcript.js';
import type { UsageTotals } from './usage.js';

/** What a conversation shows besides what was said. */
export type ShownOfCall = Pick<
  SessionState,
  'usage' | 'realtimeCallId' | 'tools' | 'approvals' | 'limit' | 'toolRuns' | 'talking'
>;

/** What a session is at this moment, without what was said: that can be long. */
export interface SessionState {
  readonly status: Status;
  readonly activity: Activity;
  readonly muted: boolean;
  /** How many entries the transcript has. */
  readonly transcriptLength: number;
  /** Why the last call ended or did not start; null if nothing failed. */
  readonly error: VoiceError | null;
  /** A call of the page before waits: `start()` resumes it, `stop()` gives it up. */
  readonly resumable: boolean;
  /** What the last call has cost so far; null before there was one. */
  readonly usage: UsageTotals | null;
  /** What the service calls the last call's newest connection, for its logs and for servers that join in; undefined if it did not say. */
  readonly realtimeCallId?: string | undefined;
  /** The names of the functions that run right now. */
  readonly tools: readonly string[];
  /** The calls that wait to be allowed, oldest first; `approve()` answers one. */
  readonly approvals: readonly PendingApproval[];
  /** What the start waits for right now; undefined unless it connects. The visitor's answer comes first. */
  readonly waitingFor: WaitingFor | undefined;
  /** The last call has come to its end without an error, and no other one was started since. */
  readonly ended: boolean;
  /** The limit that was announced and is still near; null if none is. */
  readonly limit: NearLimit | null;
  /** The functions of this call, as they began, with how they ended; the newest last. */
  readonly toolRuns: readonly ShownToolRun[];
  /** Whether the visitor talks by holding a button: nothing else is heard. */
  readonly talking: boolean;
}

/** A microphone may wait for a permission; the backend mints a secret; the model is called. */
export type WaitingFor = 'microphone' | 'backend' | 'model';

/** What stands in the way of the call's going on for ever. */
export interface NearLimit {
  readonly kind: LimitKind;
  /** When the call ends, in milliseconds since 1970; undefined for tokens. */
  readonly endsAt: number | undefined;
}

/** One run of a function, for a transcript that shows it. */
export interface ShownToolRun {
  readonly toolCallId: string;
  readonly name: string;
  readonly state: 'running' | 'done' | 'failed';
  /** The entry that it came after; undefined for none. Another one, if that was written down later than it began. */
  readonly after: string | undefined;
}

/** How loud each side is at this moment, from 0 to 1; 0 if it is silent, muted or not known. */
export interface Levels {
  readonly input: number;
  readonly output: number;
}

/** What a session is at this moment. */
export interface SessionSnapshot extends SessionState {
  readonly transcript: readonly TranscriptEntry[];
}

/** A tool call that waits for an approval. */
export interface PendingApproval {
  readonly toolCallId: string;
  readonly name: string;
  /** The function's description for the agent; may be empty. */
  readonly description: string;
  readonly payload: unknown;
  /** The page asks by itself. */
  readonly handled: boolean;
}

export type LimitKind = 'duration' | 'idle' | 'tokens';

/** What is shown before the first call. */
export const nothingShown: ShownOfCall = {
  usage: null,
  tools: [],
  approvals: [],
  limit: null,
  toolRuns: [],
  talking: false,
};

export const silent: Levels = { input: 0, output: 0 };
