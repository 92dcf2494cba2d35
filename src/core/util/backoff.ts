import type { ErrorCode } from '../errors/errors.js';

/** What can be different a moment later; anything else ends the call at once. */
const passing: ReadonlySet<ErrorCode> = new Set<ErrorCode>([
  'backend-unreachable',
  'backend-rate-limited',
  'backend-failed',
  'secret-rejected',
  'realtime-unreachable',
  'realtime-refused',
  'connect-timeout',
  'connection-lost',
  'session-expired',
]);

export function isTransient(code: ErrorCode): boolean {
  return passing.has(code);
}

const firstMs = 250;
const longestMs = 8_000;

/**
 * Milliseconds before the nth attempt (from 1) to connect again: doubled each time from a quarter of a second to
 * eight, and half of it random, so that the visitors of a server that restarts don't all come at once.
 */
export function backoffMs(attempt: number, random: () => number = Math.random): number {
  const whole = Math.min(longestMs, firstMs * 2 ** (attempt - 1));
  return whole / 2 + (random() * whole) / 2;
}

/** How long a browser that says it is offline is waited for. */
const offlineMs = 30_000;

/**
 * Resolves after that time, and not while the browser is offline; at once when it comes back online, or when the
 * signal is aborted. Outside browsers, always online.
 */
export function pause(ms: number, signal: AbortSignal, host: EventTarget = globalThis): Promise<void> {
  const offline = globalThis.navigator?.onLine === false;
  return new Promise(resolve => {
    const done = () => {
      clearTimeout(timer);
      host.removeEventListener?.('online', done);
      signal.removeEventListener('abort', done);
      resolve();
    };
    const timer = setTimeout(done, offline ? offlineMs : ms);
    host.addEventListener?.('online', done);
    signal.addEventListener('abort', done);
    if (signal.aborted) done();
  });
}
