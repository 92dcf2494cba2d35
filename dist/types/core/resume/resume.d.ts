import type { Warn } from '../errors/warnings.js';
import type { SessionState } from '../model/session-state.js';
import { type Tab } from '../ports/tab.js';
import type { SessionOptions } from '../session-options.js';
import { ResumableCall } from './resumable-call.js';
/** The session that resumes a call. */
export interface ResumingSession {
    readonly state: Pick<SessionState, 'status' | 'muted' | 'resumable'>;
    start(): Promise<void>;
    stop(): void;
    mute(muted: boolean): void;
}
/** Everything that resuming a call needs. */
export interface ResumeRequest {
    /** Shows the call; the next start resumes it. */
    readonly restore: (call: ResumableCall) => void;
    readonly session: ResumingSession;
    readonly options: () => SessionOptions;
    readonly location: () => string;
    readonly warn: Warn;
}
/**
 * Resumes the call that this tab has saved: at once if the microphone needs no permission prompt, else when the visitor
 * clicks. Resolves to false if there is no call for this page.
 */
export declare function resume(request: ResumeRequest, tab: Tab): Promise<boolean>;
