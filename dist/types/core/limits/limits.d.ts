import { VoiceError } from '../errors/errors.js';
import type { Warn } from '../errors/warnings.js';
import type { LimitOptions } from '../model/limit-options.js';
import type { LimitKind } from '../model/session-state.js';
export interface LimitEvents {
    /** Whether a side is speaking, an answer is pending, a tool runs or waits for approval, or there is no connection. */
    readonly busy: () => boolean;
    readonly near: (kind: LimitKind, left: number) => void;
    /** An announced limit is no longer near, because a side was active. */
    readonly averted?: (kind: LimitKind) => void;
    readonly reached: (error: VoiceError) => void;
    readonly warn: Warn;
    /** Returns milliseconds, and must keep counting while the computer sleeps. Default: `Date.now`. */
    readonly now?: () => number;
}
/**
 * Ends a call that lasts too long, is idle, or costs too much. Each timer callback reads the clock, because timers are
 * throttled in hidden tabs and stop in frozen ones.
 */
export declare class Limits {
    #private;
    constructor(options: LimitOptions, events: LimitEvents);
    /** Starts the clock. `usedSeconds` have already passed on earlier pages. */
    start(usedSeconds?: number): void;
    stop(): void;
    /** Seconds that the call has lasted, over all its pages; 0 before it starts. */
    get usedSeconds(): number;
    /** Reports activity without duration, such as typing. */
    touch(): void;
    /** Reports the total number of tokens used so far. */
    spent(tokens: number): void;
    /** Call it whenever an activity begins or ends. It schedules the next check itself. */
    check(): void;
}
