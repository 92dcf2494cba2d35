import type { ErrorCode } from '../errors/errors.js';

/** Errors that may pass on a retry; any other error ends the call at once. */
const transient: ReadonlySet<ErrorCode> = new Set<ErrorCode>([
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
  return transient.has(code);
}

const firstMs = 250;
const maxMs = 8_000;

/**
 * Milliseconds to wait before the nth attempt (from 1) to reconnect: doubles from 250 to 8,000. Half of it is random,
 * so that clients do not all return at once after a server restart.
 */
export function backoffMs(attempt: number, random: () => number = Math.random): number {
  const whole = Math.min(maxMs, firstMs * 2 ** (attempt - 1));
  return whole / 2 + (random() * whole) / 2;
}

/** How long to wait while the browser reports that it is offline. */
const maxOfflineMs = 30_000;

/**
 * Resolves after `ms`, or after up to 30 s if the browser is offline. Resolves early when the browser comes back
 * online, or when the signal is aborted. Outside browsers, the host always counts as online.
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
    const timer = setTimeout(done, offline ? maxOfflineMs : ms);
    host.addEventListener?.('online', done);
    signal.addEventListener('abort', done);
    if (signal.aborted) done();
  });
}
