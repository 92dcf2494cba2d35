import type { LimitKind } from '../model/session-state.js';
import type { Turn } from '../model/turns.js';
import type { TokenUsage, TranscriptionUsage, UsageSource, UsageTotals } from '../model/usage.js';

// Apart from the other events: only a running call dispatches these, so they are loaded with it.
const announced = { bubbles: true, composed: true } as const;

/** The service has counted a response, or the writing down of what the user said. */
export class NavaiUsageEvent extends Event {
  readonly source: UsageSource;
  /** This one's. */
  readonly usage: TokenUsage | TranscriptionUsage;
  /** This call's so far. */
  readonly totals: UsageTotals;
  constructor(source: UsageSource, usage: TokenUsage | TranscriptionUsage, totals: UsageTotals) {
    super('navai-usage', announced);
    this.source = source;
    this.usage = usage;
    this.totals = totals;
  }
}

/** A limit comes near; at it the call ends with `limit-reached`. */
export class NavaiLimitEvent extends Event {
  readonly kind: LimitKind;
  /** Until the call ends; undefined for tokens. */
  readonly secondsLeft: number | undefined;
  /** Until the budget is used up; undefined for times. */
  readonly tokensLeft: number | undefined;
  constructor(kind: LimitKind, left: number) {
    super('navai-limit', announced);
    this.kind = kind;
    this.secondsLeft = kind === 'tokens' ? undefined : left;
    this.tokensLeft = kind === 'tokens' ? left : undefined;
  }
}

/** An exchange is over and both sides of it are written down. Told once for each, in order. */
export class NavaiTurnEvent extends Event {
  readonly turn: Turn;
  constructor(turn: Turn) {
    super('navai-turn', announced);
    this.turn = turn;
  }
}
