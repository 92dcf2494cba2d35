import { toVoiceError, VoiceError } from './errors/errors.js';
import type { Connection } from './ports/connection.js';
import { backoffMs, isTransient, pause } from './util/backoff.js';

/** One connection attempt. Its events are ignored while it is inactive. */
export interface Attempt {
  active: boolean;
  /** Why it was lost before it became the current connection. */
  lostBy?: VoiceError;
}

/** What a reconnector needs from its conversation. */
export interface ReconnectorOptions {
  /** Aborted when the call is over. */
  readonly signal: AbortSignal;
  /** Maximum attempts to reconnect before the call ends. */
  readonly maxReconnects: number;
  /** Milliseconds after which a connection is replaced, at the next pause. */
  readonly renewAfterMs: number;
  /** Opens a connection. Every connection after the first gets a new client secret and a history replay. */
  readonly connect: (watch: Attempt, first: boolean) => Promise<Connection>;
  readonly moved: (status: 'connected' | 'reconnecting') => void;
  /** Whether neither side is speaking and nothing is running. */
  readonly atPause: () => boolean;
  /** A connection was lost, and with it everything in progress on it. */
  readonly broken: () => void;
  /** A new connection has replaced the previous one. */
  readonly restored: () => void;
  readonly failed: (error: VoiceError) => void;
}

/** An interruption that lasts longer loses the connection; one second more than the SDK waits if it notices too. */
const troubleMs = 6_000;

/** A connection that lasts this long resets the count of failed attempts. */
const stableMs = 30_000;

/** The interval at which an old connection looks for a pause, in milliseconds. */
const renewEveryMs = 1_000;

/** Keeps a conversation connected: replaces lost connections, and those that are about to expire. */
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

  /** The current connection; undefined before the first one, while reconnecting, and after `close()`. */
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

  /** That connection was lost because of the error. */
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

  /** That connection is interrupted, or has recovered. */
  stutters(watch: Attempt, active: boolean): void {
    if (watch !== this.#watch || !this.#connection) return;
    clearTimeout(this.#trouble);
    this.#host.moved(active ? 'reconnecting' : 'connected');
    const giveUp = () =>
      this.lost(watch, new VoiceError('connection-lost', 'The network did not come back.'));
    if (active) this.#trouble = setTimeout(giveUp, troubleMs);
  }

  /** Opens a connection that replaces the current one. */
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
    // After closing, because closing still reports what it cuts off.
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
        // A renewal that was in progress when the old connection was lost may have succeeded first.
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

  /**
   * Opens the new connection before it closes the old one, so that there is no gap. The old one stays if the new one
   * fails.
   */
  async #renew(): Promise<void> {
    const { signal, atPause, moved, restored } = this.#host;
    const watch = this.#watch;
    const later = () => {
      if (watch.active && !signal.aborted) this.#renewal = setTimeout(() => void this.#renew(), renewEveryMs);
    };
    if (!atPause()) return later();
    try {
      await this.#replace(false);
      // The old connection may have been interrupted or lost while the new one opened.
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
