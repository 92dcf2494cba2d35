import type { LimitKind } from '../model/session-state.js';
import type { Turn } from '../model/turns.js';
import type { TokenUsage, TranscriptionUsage, UsageSource, UsageTotals } from '../model/usage.js';
/** The service has counted a response, or the writing down of what the user said. */
export declare class NavaiUsageEvent extends Event {
    readonly source: UsageSource;
    /** This one's. */
    readonly usage: TokenUsage | TranscriptionUsage;
    /** This call's so far. */
    readonly totals: UsageTotals;
    constructor(source: UsageSource, usage: TokenUsage | TranscriptionUsage, totals: UsageTotals);
}
/** A limit comes near; at it the call ends with `limit-reached`. */
export declare class NavaiLimitEvent extends Event {
    readonly kind: LimitKind;
    /** Until the call ends; undefined for tokens. */
    readonly secondsLeft: number | undefined;
    /** Until the budget is used up; undefined for times. */
    readonly tokensLeft: number | undefined;
    constructor(kind: LimitKind, left: number);
}
/** An exchange is over and both sides of it are written down. Told once for each, in order. */
export declare class NavaiTurnEvent extends Event {
    readonly turn: Turn;
    constructor(turn: Turn);
}
