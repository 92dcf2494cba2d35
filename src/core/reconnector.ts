import { toVoiceError, VoiceError } from './errors/errors.js';
import type { Connection } from './ports/connection.js';
import { backoffMs, isTransient, pause } from './util/backoff.js';

/** One connection as its reconnector sees it; what an inactive one still tells is dropped. */
export interface Attempt {
  active: boolean;
  /** Why it was lost before it was in place. */
  lostBy?: VoiceError;
}

/** What a reconnector needs from its conversation. */
export interface ReconnectorOptions {
  /** Aborted when the call is over. */
  readonly signal: AbortSignal;
  /** How often a lost connection is tried again before the call ends. */
  readonly maxReconnects: number;
  /** Milliseconds after which a connection is replaced, at the next pause. */
  readonly renewAfterMs: number;
  /** Opens a connection; any but the first with a client secret of its own, and told what was said. */
  readonly connect: (watch: Attempt, first: boolean) => Promise<Connection>;
  readonly moved: (status: 'connected' | 'reconnecting') => void;
  /** Whether neither side speaks and nothing runs. */
  readonly atPause: () => boolean;
  /** A connection was lost. What was going on in it is over. */
  readonly broken: () => void;
  /** Another connection is in place. */
  readonly restored: () => void;
  readonly failed: (error: VoiceError) => void;
}

/** A link that stutters longer is given up; a second more than the SDK waits if it sees it too. */
const troubleMs = 6_000;

/** A connection that held this long counts as a success: the next loss may be tried as often again. */
const stableMs = 30_000;

/** How often a pause is looked for once a connection is old, in milliseconds. */
const renewEveryMs = 1_000;

/** Keeps a conversation connected: replaces connections that are lost, and those that are about to expire. */
export class Reconnector {
  readonly #host: ReconnectorOptions;
  #connection: Connection | undefined;
  #watch: Attempt = { active: false };
  #failures = 0;
  #since = 0;
  #trouble: ReturnType<typeof setTimeout> | undefined;
  #renewal: ReturnType<typeof setTimeout> | undefined;

  constructor(host: ReconnectorOptions) {
    this.#host = host;
  }

  /** Undefined before the first, while there is none, and after `close()`. */
  get connection(): Connection | undefined {
    return this.#connection;
  }

  /** Opens the first connection; rejects with a `VoiceError`. */
  async open(): Promise<void> {
    await this.#replace(true);
  }

  close(): void {
    this.#drop();
  }

  /** The link of that connection is gone, for that reason. */
  lost(watch: Attempt, error: VoiceError): void {
    const current = watch.active && watch === this.#watch;
    watch.active = false;
    watch.lostBy = error;
    if (!current) return;
    this.#drop();
    this.#host.broken();
    if (!isTransient(error.code) || !(this.#host.maxReconnects > 0)) return this.#host.failed(error);
    this.#host.moved('reconnecting');
    void this.#reconnect(error);
  }

  /** Its link stutters, or has come back. */
  stutters(watch: Attempt, active: boolean): void {
    if (watch !== this.#watch || !this.#connection) return;
    clearTimeout(this.#trouble);
    this.#host.moved(active ? 'reconnecting' : 'connected');
    const giveUp = () =>
      this.lost(watch, new VoiceError('connection-lost', 'The network did not come back.'));
    if (active) this.#trouble = setTimeout(giveUp, troubleMs);
  }

  /** Opens a connection and puts it into the place of the one before. */
  async #replace(first: boolean): Promise<void> {
    const watch: Attempt = { active: true };
    const connection = await this.#host.connect(watch, first);
    if (this.#host.signal.aborted || !watch.active) {
      connection.close();
      // Aborted: the error is not reported any more.
      throw watch.lostBy ?? new VoiceError('connection-lost');
    }
    this.#drop();
    this.#watch = watch;
    this.#connection = connection;
    this.#since = performance.now();
    this.#renewal = setTimeout(() => void this.#renew(), this.#host.renewAfterMs);
  }

  #drop(): void {
    clearTimeout(this.#trouble);
    clearTimeout(this.#renewal);
    this.#connection?.close();
    // Not before: what it cuts off is still reported.
    this.#watch.active = false;
    this.#connection = undefined;
  }

  async #reconnect(cause: VoiceError): Promise<void> {
    const { signal, maxReconnects } = this.#host;
    if (performance.now() - this.#since > stableMs) this.#failures = 0;
    let problem = cause;
    while (this.#failures < maxReconnects && isTransient(problem.code)) {
      this.#failures += 1;
      await pause((problem.retryAfter ?? 0) * 1000 || backoffMs(this.#failures), signal);
      if (signal.aborted) return;
      try {
        // A renewal that was under way when the old one was lost may have come first.
        if (!this.#connection) await this.#replace(false);
        this.#host.moved('connected');
        return this.#host.restored();
      } catch (error) {
        if (signal.aborted) return;
        problem = toVoiceError(error);
      }
    }
    this.#host.failed(isTransient(problem.code) && problem !== cause ? lostBy(problem) : problem);
  }

  /** Both are open for a moment, so that the conversation has no gap; the old one goes on if the new one fails. */
  async #renew(): Promise<void> {
    const { signal, atPause, moved, restored } = this.#host;
    const watch = this.#watch;
    const later = () => {
      if (watch.active && !signal.aborted) this.#renewal = setTimeout(() => void this.#renew(), renewEveryMs);
    };
    if (!atPause()) return later();
    try {
      await this.#replace(false);
      // The old one may have stuttered, or been lost, while this one was opened.
      moved('connected');
      restored();
    } catch {
      later();
    }
  }
}

function lostBy(problem: VoiceError): VoiceError {
  return new VoiceError('connection-lost', `${problem.code}: ${problem.detail}`, problem, problem.retryAfter);
}
