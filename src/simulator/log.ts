import type { Fields } from './types.js';

/**
 * One log entry. `at` is Unix time in milliseconds. Besides the events of calls, the log has entries of type
 * `http.request` (method, path, status), `call.opened`, `call.closed`, and `unreadable` for frames that are not JSON.
 */
export interface LogEntry {
  at: number;
  realtimeCallId: string | null;
  direction: 'in' | 'out';
  event: Fields & { type: string };
}

interface Waiter {
  predicate: (entry: LogEntry) => boolean;
  resolve: (entry: LogEntry) => void;
}

const MAX_ENTRIES = 20_000;

/** Records all traffic, so that tests can inspect it and wait for it. */
export class EventLog {
  readonly #now: () => number;
  readonly #waiters = new Set<Waiter>();
  #entries: LogEntry[] = [];

  constructor(now: () => number) {
    this.#now = now;
  }

  get entries(): readonly LogEntry[] {
    return this.#entries;
  }

  clear() {
    this.#entries = [];
  }

  add(direction: 'in' | 'out', event: LogEntry['event'], realtimeCallId: string | null = null) {
    const entry = { at: this.#now(), realtimeCallId, direction, event };
    this.#entries.push(entry);
    if (this.#entries.length > MAX_ENTRIES) this.#entries.shift();
    for (const waiter of this.#waiters) if (waiter.predicate(entry)) waiter.resolve(entry);
  }

  /**
   * Resolves with the first matching entry, past or future. Rejects after `timeoutMs` with an error that lists the last
   * entries.
   */
  waitFor(predicate: (entry: LogEntry) => boolean, timeoutMs = 10_000): Promise<LogEntry> {
    const past = this.#entries.find(predicate);
    return past ? Promise.resolve(past) : this.#waitForNext(predicate, timeoutMs);
  }

  #waitForNext(predicate: Waiter['predicate'], timeoutMs: number): Promise<LogEntry> {
    return new Promise((resolve, reject) => {
      const waiter: Waiter = { predicate, resolve: entry => settle(() => resolve(entry)) };
      const timer = setTimeout(() => settle(() => reject(this.#timeoutError(timeoutMs))), timeoutMs);
      const settle = (finish: () => void) => {
        clearTimeout(timer);
        this.#waiters.delete(waiter);
        finish();
      };
      this.#waiters.add(waiter);
    });
  }

  #timeoutError(timeoutMs: number): Error {
    const last = this.#entries.slice(-8).map(entry => `${entry.direction} ${entry.event.type}`);
    return new Error(
      `Nothing that fits came within ${timeoutMs} ms. The last: ${last.join(', ') || 'nothing'}.`,
    );
  }
}
