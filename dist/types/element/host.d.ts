import type { Activity, Status } from '../core/model/status.js';
import type { TranscriptEntry } from '../core/model/transcript.js';
import type { Session } from '../core/session.js';
import type { SettingsElement } from './settings-element.js';
/** The element as the code below it sees it: its settings, session and methods. */
export interface VoiceHost extends SettingsElement {
    readonly session: Session;
    readonly status: Status;
    readonly activity: Activity;
    readonly transcript: readonly TranscriptEntry[];
    start(): Promise<void>;
    stop(): void;
    restart(): Promise<void>;
    send(text: string): boolean;
    approve(toolCallId: string, allowed: boolean): boolean;
    interrupt(): void;
    mute(muted: boolean): void;
    clearTranscript(): void;
}
