import type { LimitKind } from '../model/session-state.js';
import type { Turn } from '../model/turns.js';
import type { TokenUsage, TranscriptionUsage, UsageSource, UsageTotals } from '../model/usage.js';
import { NativeEvent } from './native-event.js';
/** The service has reported the usage of a response, or of a transcription of the user's speech. */
export declare class NavaiUsageEvent extends NativeEvent {
    readonly source: UsageSource;
    /** The usage of this response or transcription. */
    readonly usage: TokenUsage | TranscriptionUsage;
    /** The call's totals so far. */
    readonly totals: UsageTotals;
    constructor(source: UsageSource, usage: TokenUsage | TranscriptionUsage, totals: UsageTotals);
}
/** A limit is near. When it is reached, the call ends with `limit-reached`. */
export declare class NavaiLimitEvent extends NativeEvent {
    readonly kind: LimitKind;
    /** Seconds until the call ends; undefined for `tokens`. */
    readonly secondsLeft: number | undefined;
    /** Tokens until the budget is used up; undefined for time limits. */
    readonly tokensLeft: number | undefined;
    constructor(kind: LimitKind, left: number);
}
/** An exchange is over, and both sides are transcribed. Dispatched once for each exchange, in order. */
export declare class NavaiTurnEvent extends NativeEvent {
    readonly turn: Turn;
    constructor(turn: Turn);
}
