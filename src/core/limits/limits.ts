import { VoiceError } from '../errors/errors.js';
import type { Warn } from '../errors/warnings.js';
import type { LimitOptions } from '../model/limit-options.js';
import type { LimitKind } from '../model/session-state.js';
import { nonNegative } from '../util/non-negative.js';

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

const defaults = { maxDuration: 600, idleTimeout: 120, tokenBudget: 0 };

const attributes = { maxDuration: 'max-duration', idleTimeout: 'idle-timeout', tokenBudget: 'token-budget' };

/** Seconds before the end at which a limit is announced, up to a quarter of the limit. */
const aheadSeconds = { duration: 30, idle: 15 };

/** The share of the token budget that is left when its end is announced. */
const announcedTokenShare = 0.1;

/**
 * Seconds that speech or a tool may continue after `maxDuration`. A used-up token budget waits for the end of the turn,
 * however long that takes, because `maxDuration` limits the time.
 */
const graceSeconds = 30;

/** Browsers store timer delays in 32 bits: a longer delay would fire at once. */
const maxTimerMs = 2 ** 31 - 1;

/**
 * Ends a call that lasts too long, is idle, or costs too much. Each timer callback reads the clock, because timers are
 * throttled in hidden tabs and stop in frozen ones.
 */
export class Limits {
  readonly #events: LimitEvents;
  readonly #limits: Required<{ [Name in keyof LimitOptions]: number }>;
  readonly #now: () => number;
  readonly #announced = new Set<LimitKind>();
  #started: number | undefined;
  /** When a side was last active. Updated until the end of the activity. */
  #active = 0;
  #busy = false;
  #tokens = 0;
  #timer: ReturnType<typeof setTimeout> | undefined;

  constructor(options: LimitOptions, events: LimitEvents) {
    const usable = (name: keyof LimitOptions) => this.#usable(name, options[name]);
    this.#events = events;
    this.#now = events.now ?? Date.now;
    this.#limits = {
      maxDuration: usable('maxDuration'),
      idleTimeout: usable('idleTimeout'),
      tokenBudget: usable('tokenBudget'),
    };
  }

  /** Starts the clock. `usedSeconds` have already passed on earlier pages. */
  start(usedSeconds = 0): void {
    this.#active = this.#now();
    this.#started = this.#active - usedSeconds * 1000;
    this.check();
  }

  stop(): void {
    clearTimeout(this.#timer);
    this.#started = undefined;
  }

  /** Seconds that the call has lasted, over all its pages; 0 before it starts. */
  get usedSeconds(): number {
    return this.#started === undefined ? 0 : Math.max(0, this.#now() - this.#started) / 1000;
  }

  /** Reports activity without duration, such as typing. */
  touch(): void {
    this.#wake();
    this.check();
  }

  /** Reports the total number of tokens used so far. */
  spent(tokens: number): void {
    this.#tokens = tokens;
    this.check();
  }

  /** Call it whenever an activity begins or ends. It schedules the next check itself. */
  check(): void {
    if (this.#started === undefined) return;
    clearTimeout(this.#timer);
    const busy = this.#events.busy();
    // The end of an activity counts as activity too.
    if (busy || this.#busy) this.#wake();
    this.#busy = busy;
    const end = this.#end();
    if (end) return this.#reached(end);
    const waits = [this.#watch('duration'), this.#watch('idle')];
    this.#watchTokens();
    if (this.#started === undefined) return;
    const wait = Math.min(...waits, maxTimerMs);
    this.#timer = setTimeout(() => this.check(), wait);
  }

  #wake(): void {
    this.#active = this.#now();
    if (this.#announced.delete('idle')) this.#events.averted?.('idle');
  }

  /** The limit that was reached, for the error's `detail`; undefined if none was. */
  #end(): string | undefined {
    const { maxDuration, idleTimeout, tokenBudget } = this.#limits;
    const busy = this.#busy;
    if (maxDuration && this.#left('duration') <= (busy ? -graceSeconds : 0))
      return `max-duration: ${maxDuration} s.`;
    if (idleTimeout && this.#left('idle') <= 0) return `idle-timeout: ${idleTimeout} s.`;
    if (tokenBudget && this.#tokens >= tokenBudget && !busy)
      return `token-budget: ${this.#tokens} of ${tokenBudget} tokens.`;
    return undefined;
  }

  #reached(detail: string): void {
    this.stop();
    this.#events.reached(new VoiceError('limit-reached', detail));
  }

  /** Announces a time limit that is near. Returns the milliseconds until the next check is useful. */
  #watch(kind: 'duration' | 'idle'): number {
    const limit = this.#limits[kind === 'idle' ? 'idleTimeout' : 'maxDuration'];
    if (!limit) return maxTimerMs;
    const left = this.#left(kind);
    const ahead = Math.min(aheadSeconds[kind], limit / 4);
    if (left > ahead) return (left - ahead) * 1000;
    this.#announce(kind, Math.max(0, left));
    return (left > 0 ? left : Math.max(0, left + graceSeconds)) * 1000 + 1;
  }

  #watchTokens(): void {
    const { tokenBudget } = this.#limits;
    const left = tokenBudget - this.#tokens;
    if (tokenBudget && left <= tokenBudget * announcedTokenShare) this.#announce('tokens', Math.max(0, left));
  }

  #announce(kind: LimitKind, left: number): void {
    // A listener may have stopped the call.
    if (this.#announced.has(kind) || this.#started === undefined) return;
    this.#announced.add(kind);
    this.#events.near(kind, left);
  }

  /** Seconds left; negative after the limit has passed. */
  #left(kind: 'duration' | 'idle'): number {
    if (kind === 'duration') return this.#limits.maxDuration - this.usedSeconds;
    return this.#limits.idleTimeout - Math.max(0, this.#now() - this.#active) / 1000;
  }

  /** Invalid numbers warn and fall back to the default: no limit would be the costliest failure. */
  #usable(name: keyof LimitOptions, value: number | null | undefined): number {
    const usable = nonNegative(attributes[name], value, defaults[name], this.#events.warn);
    return usable === Number.POSITIVE_INFINITY ? 0 : usable;
  }
}
