import type { OnceTimes, Store } from '../types/store.js';

/** Runs the work, or gives the answer of the first run under the same key, also while it still runs. */
export type Once = (key: string, times: OnceTimes, work: () => Promise<string>) => Promise<string>;

const CLAIM = '?';
const ANSWER = '=';
const FIRST_PAUSE_MS = 20;
const LONGEST_PAUSE_MS = 250;

/**
 * Among all processes that share the store. Work that rejects is not remembered: it is free to be run again.
 * Callers in this process share the promise.
 */
export function createOnce(store: Store): Once {
  const running = new Map<string, Promise<string>>();
  // Made when needed: some runtimes have no randomness outside of a request.
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
    // Our own, and nothing runs here: the store took it after we had given up on its answer.
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
    // If that fails too, the claim ends by itself.
    await store.delete(key).catch(() => {});
    throw cause;
  }
}
