import type { ShownToolRun } from '../model/session-state.js';
import type { Facts } from '../model/status.js';
import type { ReplayedToolCall } from '../model/tool.js';
import type { TranscriptEntry } from '../model/transcript.js';
import type { UsageTotals } from '../model/usage.js';
import type { WaitingItem } from '../model/waiting-item.js';
import { type Tab } from '../ports/tab.js';
/** What the next page needs to resume a call. */
export interface SavedCall {
    /** The call's key, which identifies it at the backend over all its pages. */
    readonly key: string;
    /** How the call was set up; only a page with the same setup resumes it. */
    readonly setup: string;
    /** The path of the page that was left. */
    readonly path: string;
    readonly entries: readonly TranscriptEntry[];
    /** The functions that ran, as the transcript shows them. */
    readonly toolRuns: readonly ShownToolRun[];
    /** What the two sides were doing. */
    readonly facts: Facts;
    /** The tool calls that the model has not responded to. */
    readonly toolCalls: readonly ReplayedToolCall[];
    /** Items that wait for a connection. */
    readonly waiting: readonly WaitingItem[];
    /** Notes that the page has sent to the model. */
    readonly notes: readonly string[];
    /** The name of the agent that speaks; empty for the primary agent. */
    readonly agent: string;
    /** Seconds that the call has lasted, over all its pages. */
    readonly usedSeconds: number;
    readonly usage: UsageTotals;
    readonly muted: boolean;
    /** Whether the panel was open. */
    readonly open: boolean;
}
/** Throws if the storage is full or blocked. */
export declare function saveCall(call: SavedCall, tab: Tab, now?: number): void;
/** Removes the saved call when it expires, if no page has taken it by then. */
export declare function forgetAtExpiry(text: string, tab: Tab, now?: number): void;
/**
 * Returns undefined if the call was left too long ago. Throws if the text was not written by `saveCall()` of this
 * release.
 */
export declare function readSavedCall(text: string, now?: number): SavedCall | undefined;
