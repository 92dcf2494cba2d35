import type { LimitKind } from '../model/session-state.js';
import type { Turn } from '../model/turns.js';
import type { TokenUsage, TranscriptionUsage, UsageSource, UsageTotals } from '../model/usage.js';
import { NativeEvent } from './native-event.js';

// In a file of their own, because only a running call dispatches them: the page loads them with the call.
const announced = { bubbles: true, composed: true } as const;

/** The service has reported the usage of a response, or of a transcription of the user's speech. */
export class NavaiUsageEvent extends NativeEvent {
  readonly source: UsageSource;
  /** The usage of this response or transcription. */
  readonly usage: TokenUsage | TranscriptionUsage;
  /** The call's totals so far. */
  readonly totals: UsageTotals;
  constructor(source: UsageSource, usage: TokenUsage | TranscriptionUsage, totals: UsageTotals) {
    super('navai-usage', announced);
    this.source = source;
    this.usage = usage;
    this.totals = totals;
  }
}

/** A limit is near. When it is reached, the call ends with `limit-reached`. */
export class NavaiLimitEvent extends NativeEvent {
  readonly kind: LimitKind;
  /** Seconds until the call ends; undefined for `tokens`. */
  readonly secondsLeft: number | undefined;
  /** Tokens until the budget is used up; undefined for time limits. */
  readonly tokensLeft: number | undefined;
  constructor(kind: LimitKind, left: number) {
    super('navai-limit', announced);
    this.kind = kind;
    this.secondsLeft = kind === 'tokens' ? undefined : left;
    this.tokensLeft = kind === 'tokens' ? left : undefined;
  }
}

/** An exchange is over, and both sides are transcribed. Dispatched once for each exchange, in order. */
export class NavaiTurnEvent extends NativeEvent {
  readonly turn: Turn;
  constructor(turn: Turn) {
    super('navai-turn', announced);
    this.turn = turn;
  }
}
