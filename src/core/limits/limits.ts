import { VoiceError } from '../errors/errors.js';
import type { Warn } from '../errors/warnings.js';
import type { LimitOptions } from '../model/limit-options.js';
import type { LimitKind } from '../model/session-state.js';
import { nonNegative } from '../util/non-negative.js';

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

const defaults = { maxDuration: 600, idleTimeout: 120, tokenBudget: 0 };

const attributes = { maxDuration: 'max-duration', idleTimeout: 'idle-timeout', tokenBudget: 'token-budget' };

/** How many seconds ahead a limit is announced; for a short limit, a quarter of it. */
const aheadSeconds = { duration: 30, idle: 15 };

/** An announcement of the budget comes with the last tenth of it. */
const lastTokens = 0.1;

/**
 * Seconds that speech or a tool may go on for after the time is up.
 * The end of a budget waits as long as it takes: it is a turn's end that it waits for, and time has its own limit.
 */
const graceSeconds = 30;

/** Browsers keep timers in 32 bits: a longer one would fire at once. */
const longestTimerMs = 2 ** 31 - 1;

/**
 * Ends a call that lasts too long, is idle, or costs too much. Only the clock counts:
 * timers are throttled in hidden tabs and stand still in frozen ones, so each wake-up looks at the time.
 */
export class Limits {
  readonly #events: LimitEvents;
  readonly #limits: Required<{ [Name in keyof LimitOptions]: number }>;
  readonly #now: () => number;
  readonly #announced = new Set<LimitKind>();
  #started: number | undefined;
  /** When a side was last active; activity counts until its end. */
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

  /** The clock runs from now on; `usedSeconds` of it have passed before, on another page. */
  start(usedSeconds = 0): void {
    this.#active = this.#now();
    this.#started = this.#active - usedSeconds * 1000;
    this.check();
  }

  stop(): void {
    clearTimeout(this.#timer);
    this.#started = undefined;
  }

  /** Seconds that the call has lasted, on all its pages; 0 before it has begun. */
  get usedSeconds(): number {
    return this.#started === undefined ? 0 : Math.max(0, this.#now() - this.#started) / 1000;
  }

  /** Reports activity without duration, such as typing. */
  touch(): void {
    this.#wake();
    this.check();
  }

  /** Tokens in all, so far. */
  spent(tokens: number): void {
    this.#tokens = tokens;
    this.check();
  }

  /** To be called whenever something has begun or ended; it does so itself when time is up. */
  check(): void {
    if (this.#started === undefined) return;
    clearTimeout(this.#timer);
    const busy = this.#events.busy();
    // Its end is something too.
    if (busy || this.#busy) this.#wake();
    this.#busy = busy;
    const end = this.#end();
    if (end) return this.#reached(end);
    const waits = [this.#watch('duration'), this.#watch('idle')];
    this.#watchTokens();
    if (this.#started === undefined) return;
    const wait = Math.min(...waits, longestTimerMs);
    this.#timer = setTimeout(() => this.check(), wait);
  }

  #wake(): void {
    this.#active = this.#now();
    if (this.#announced.delete('idle')) this.#events.averted?.('idle');
  }

  /** What exactly was reached, if anything was. */
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

  /** Announces a time that comes near; milliseconds until it is worth looking again. */
  #watch(kind: 'duration' | 'idle'): number {
    const limit = this.#limits[kind === 'idle' ? 'idleTimeout' : 'maxDuration'];
    if (!limit) return longestTimerMs;
    const left = this.#left(kind);
    const ahead = Math.min(aheadSeconds[kind], limit / 4);
    if (left > ahead) return (left - ahead) * 1000;
    this.#announce(kind, Math.max(0, left));
    return (left > 0 ? left : Math.max(0, left + graceSeconds)) * 1000 + 1;
  }

  #watchTokens(): void {
    const { tokenBudget } = this.#limits;
    const left = tokenBudget - this.#tokens;
    if (tokenBudget && left <= tokenBudget * lastTokens) this.#announce('tokens', Math.max(0, left));
  }

  #announce(kind: LimitKind, left: number): void {
    // A listener may have stopped the call.
    if (this.#announced.has(kind) || this.#started === undefined) return;
    this.#announced.add(kind);
    this.#events.near(kind, left);
  }

  /** In seconds; below 0 if it has passed. */
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
