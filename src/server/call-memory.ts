import { BoundedMap } from './bounded-map.js';

const CALLS = 1_000;
const KEEP_MS = 10 * 60_000;

/** Runs the work, or gives the answer of the first run under the same key, also while it is still running. */
export type CallMemory<Answer> = (key: string, work: () => Promise<Answer>) => Promise<Answer>;

/**
 * Remembers the latest 1,000 calls for ten minutes, in this process only. Failures are remembered too: the
 * function may have done half its work, and doing it twice is what a `call_id` is there to prevent.
 */
export function createCallMemory<Answer>(now: () => number = Date.now): CallMemory<Answer> {
  const calls = new BoundedMap<{ answer: Promise<Answer>; at: number }>(CALLS);
  return (key, work) => {
    const known = calls.get(key);
    if (known && now() - known.at < KEEP_MS) return known.answer;
    const answer = work();
    calls.set(key, { answer, at: now() });
    return answer;
  };
}
