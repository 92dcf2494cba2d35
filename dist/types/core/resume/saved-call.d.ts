import type { ShownToolRun } from '../model/session-state.js';
import type { Facts } from '../model/status.js';
import type { ReplayedToolCall } from '../model/tool.js';
import type { TranscriptEntry } from '../model/transcript.js';
import type { UsageTotals } from '../model/usage.js';
import type { WaitingItem } from '../model/waiting-item.js';
import { type Tab } from '../ports/tab.js';
/** What the next page needs to resume a call. */
export interface SavedCall {
    /** The call's key: one conversation at the backend, over all its pages. */
    readonly key: string;
    /** How the call was set up; only a page with the same setup resumes it. */
    readonly setup: string;
    /** The path of the page that was left. */
    readonly path: string;
    readonly entries: readonly TranscriptEntry[];
    /** The functions that ran, as the transcript shows them. */
    readonly toolRuns: readonly ShownToolRun[];
    /** What was going on. */
    readonly facts: Facts;
    /** The tool calls that the model has not answered to. */
    readonly toolCalls: readonly ReplayedToolCall[];
    /** What waits for a connection. */
    readonly waiting: readonly WaitingItem[];
    /** What the page has told the model. */
    readonly notes: readonly string[];
    /** The agent of the team that speaks; empty for the primary one. */
    readonly agent: string;
    /** Seconds that the call was connected, over all its pages. */
    readonly usedSeconds: number;
    readonly usage: UsageTotals;
    readonly muted: boolean;
    /** Whether the panel was open. */
    readonly open: boolean;
}
/** Throws if the storage is full or blocked. */
export declare function saveCall(call: SavedCall, tab: Tab, now?: number): void;
/** Returns undefined for a call that was left too long ago. Throws if `saveCall()` of this release did not write the text. */
export declare function readSavedCall(text: string, now?: number): SavedCall | undefined;
