import type { OnceTimes, Store } from '../types/store.js';

/** Runs the work, or returns the answer of the first run with the same key, even while that still runs. */
export type Once = (key: string, times: OnceTimes, work: () => Promise<string>) => Promise<string>;

const CLAIM = '?';
const ANSWER = '=';
const FIRST_PAUSE_MS = 20;
const LONGEST_PAUSE_MS = 250;

/**
 * Works across all processes that share the store. Work that rejects is not stored and may run again. Callers in this
 * process share the promise.
 */
export function createOnce(store: Store): Once {
  const running = new Map<string, Promise<string>>();
  // Created on first use: some runtimes provide no randomness outside of a request.
  let ours: string | undefined;
  return (key, times, work) => {
    ours ??= `${CLAIM}${crypto.randomUUID()}`;
    const answer =
      running.get(key) ?? runOnce(store, ours, key, times, work).finally(() => running.delete(key));
    running.set(key, answer);
    return answer;
  };
}

async function runOnce(
  store: Store,
  ours: string,
  key: string,
  times: OnceTimes,
  work: () => Promise<string>,
): Promise<string> {
  let pause = FIRST_PAUSE_MS;
  for (;;) {
    const before = await store.add(key, ours, times.claimMs);
    // Our own claim, and nothing runs here: the store accepted it after we had stopped waiting for its answer.
    if (before === ours) await store.set(key, ours, times.claimMs);
    if (before === undefined || before === ours) return runAndKeep(store, key, times, work);
    if (before.startsWith(ANSWER)) return before.slice(ANSWER.length);
    await new Promise(resolve => setTimeout(resolve, pause));
    pause = Math.min(pause * 1.5, LONGEST_PAUSE_MS);
  }
}

async function runAndKeep(store: Store, key: string, { keepMs }: OnceTimes, work: () => Promise<string>) {
  try {
    const answer = await work();
    await store.set(key, `${ANSWER}${answer}`, keepMs);
    return answer;
  } catch (cause) {
    // If this fails too, the claim expires.
    await store.delete(key).catch(() => {});
    throw cause;
  }
}
