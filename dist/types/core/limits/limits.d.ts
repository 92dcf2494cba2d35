import { VoiceError } from '../errors/errors.js';
import type { Warn } from '../errors/warnings.js';
import type { LimitOptions } from '../model/limit-options.js';
import type { LimitKind } from '../model/session-state.js';
export interface LimitEvents {
    /** Whether a side speaks, an answer is on its way, a tool runs or waits for an approval, or there is no connection. */
    readonly busy: () => boolean;
    readonly near: (kind: LimitKind, left: number) => void;
    /** Reports that an announced limit is far off again, because one side was active. */
    readonly averted?: (kind: LimitKind) => void;
    readonly reached: (error: VoiceError) => void;
    readonly warn: Warn;
    /** Milliseconds that go on while a computer sleeps; the clock's if not given. */
    readonly now?: () => number;
}
/**
 * Ends a call that lasts too long, is idle, or costs too much. Only the clock counts:
 * timers are throttled in hidden tabs and stand still in frozen ones, so each wake-up looks at the time.
 */
export declare class Limits {
    #private;
    constructor(options: LimitOptions, events: LimitEvents);
    /** The clock runs from now on; `usedSeconds` of it have passed before, on another page. */
    start(usedSeconds?: number): void;
    stop(): void;
    /** Seconds that the call has lasted, on all its pages; 0 before it has begun. */
    get usedSeconds(): number;
    /** Reports activity without duration, such as typing. */
    touch(): void;
    /** Tokens in all, so far. */
    spent(tokens: number): void;
    /** To be called whenever something has begun or ended; it does so itself when time is up. */
    check(): void;
}
