import type { Facts } from '../conversation.js';
import { Transcript, type TranscriptEntry } from '../model/transcript.js';
import { type UsageTotals } from '../model/usage.js';
import type { LateAnswer } from '../ports/connection.js';
import { type Tab } from '../ports/tab.js';
import type { ShownOfCall } from '../session.js';
import type { Task } from '../tools/pending-tool-calls.js';
/** What another page needs to go on with a call. */
export interface Kept {
    /** The call's: one conversation at the backend, whatever pages it crosses. */
    readonly key: string;
    /** How the call was set up; only a page that says the same goes on with it. */
    readonly options: string;
    /** Of the page that was left. */
    readonly path: string;
    readonly entries: readonly TranscriptEntry[];
    /** The functions that ran, as they are shown among the entries. */
    readonly toolRuns: ShownOfCall['toolRuns'];
    /** What was going on. */
    readonly facts: Facts;
    /** What the tools were at, or had done without a word of the model after it. */
    readonly tasks: readonly Task[];
    readonly late: readonly LateAnswer[];
    readonly unsent: readonly string[];
    /** What the page has told the model besides. */
    readonly notes: readonly string[];
    /** The agent of the team who speaks; empty for the primary one. */
    readonly speaker: string;
    /** Seconds that the call was connected, over all its pages. */
    readonly usedSeconds: number;
    readonly usage: UsageTotals;
    readonly muted: boolean;
    /** Whether the panel was open. */
    readonly open: boolean;
}
/** Throws where the storage is full or blocked. */
export declare function keep(kept: Kept, tab: Tab, now?: number): void;
/** What was kept; undefined where it is too old. Throws where it is not what `keep()` wrote. */
export declare function readKept(text: string, now?: number): Kept | undefined;
/** A call whose page was left, until a conversation goes on with it. It looks like one: it shows what was said, and takes text. */
export declare class KeptCall {
    readonly kept: Kept;
    readonly transcript: Transcript;
    /** The same list until it is emptied. */
    toolRuns: ShownOfCall['toolRuns'];
    readonly late: LateAnswer[];
    readonly unsent: string[];
    /** Whether a conversation has it in hand, which then answers for it. */
    inHand: boolean;
    constructor(kept: Kept);
    get key(): string;
    get facts(): Facts;
    /** Nothing runs in it, and nothing waits to be allowed. */
    get shown(): ShownOfCall;
    send(text: string): boolean;
    /** Nobody speaks. */
    interrupt(): void;
    clear(): void;
    approve(): boolean;
    /** For the next page, where this one is left before it went on. */
    again(muted: boolean): Kept;
}
