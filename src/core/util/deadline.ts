import { untilAborted } from './until-aborted.js';

/** The maximum delay of a timer, in milliseconds: a longer delay fires at once. */
const maxTimerMs = 2 ** 31 - 1;

/** Whether a timer can wait that long. */
export function isTimeLimit(ms: unknown): ms is number {
  return typeof ms === 'number' && ms > 0 && ms <= maxTimerMs;
}

/** A time limit, and the words of the error if a task takes longer. */
export interface Deadline {
  readonly limitMs: number;
  readonly late: string;
  /** Aborted when the result is not needed any more for another reason. */
  readonly signal: AbortSignal;
}

/** A task has exceeded its deadline. */
export class LateError extends Error {
  /** Not a field: on pages that freeze prototypes, an assignment to an inherited property throws. */
  override get name(): 'LateError' {
    return 'LateError';
  }
}

/**
 * Settles as the task does, or rejects with a `LateError` at the deadline. The task's signal is aborted at the
 * deadline, and when the deadline's own signal is aborted.
 */
export async function withDeadline<T>(
  { limitMs, late, signal }: Deadline,
  task: (signal: AbortSignal) => T | PromiseLike<T>,
): Promise<T> {
  if (signal.aborted) throw new Error('The call was stopped.');
  const own = new AbortController();
  const stop = () => own.abort(signal.reason);
  const tooLate = new LateError(late);
  const timer = setTimeout(() => own.abort(tooLate), Math.min(limitMs, maxTimerMs));
  signal.addEventListener('abort', stop, { once: true });
  try {
    return await untilAborted(task(own.signal), own.signal);
  } catch (error) {
    // The task may reject with its own error when it is aborted; the deadline is the reason.
    throw own.signal.reason === tooLate ? tooLate : error;
  } finally {
    clearTimeout(timer);
    signal.removeEventListener('abort', stop);
  }
}
