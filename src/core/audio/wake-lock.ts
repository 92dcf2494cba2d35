import { ownDocument } from '../util/own-document.js';

/**
 * Keeps the screen on until the signal aborts: a phone that falls asleep takes the microphone away. Browsers release the
 * lock of a hidden page. Does nothing where the browser has no such lock, or refuses it, such as to save the battery.
 */
export function keepScreenOn(signal: AbortSignal): void {
  const { wakeLock } = (globalThis.navigator ?? {}) as Partial<Pick<Navigator, 'wakeLock'>>;
  if (!wakeLock) return;
  let lock: WakeLockSentinel | undefined;
  const release = (held: WakeLockSentinel | undefined) => void held?.release().catch(() => {});
  const request = async () => {
    if (ownDocument.visibilityState !== 'visible') return;
    try {
      const granted = await wakeLock.request('screen');
      if (signal.aborted) release(granted);
      else lock = granted;
    } catch {}
  };
  ownDocument.addEventListener('visibilitychange', request, { signal });
  signal.addEventListener('abort', () => release(lock), { once: true });
  void request();
}
