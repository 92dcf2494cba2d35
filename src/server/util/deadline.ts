import { type Ending, LazyAbort } from './lazy-abort.js';

/** Thrown when work exceeds its time limit. */
export class DeadlineError extends Error {
  constructor(ms: number) {
    super(`No answer within ${ms} ms.`);
    this.name = 'DeadlineError';
  }
}

/**
 * Runs the work with a signal that aborts after `ms` or with `outer`. Rejects at that moment, even if the work ignores
 * the signal. A later result is dropped.
 */
export async function withDeadline<Result>(
  ms: number,
  outer: Ending | undefined,
  work: (end: LazyAbort) => Result | Promise<Result>,
): Promise<Result> {
  const end = new LazyAbort();
  const giveUp = () => end.abort(outer?.reason);
  const timer = setTimeout(() => end.abort(new DeadlineError(ms)), ms);
  outer?.addEventListener('abort', giveUp);
  if (outer?.aborted) giveUp();
  try {
    return await new Promise<Result>((resolve, reject) => {
      if (end.aborted) reject(end.reason);
      end.addEventListener('abort', () => reject(end.reason));
      run(work, end).then(resolve, reject);
    });
  } finally {
    clearTimeout(timer);
    outer?.removeEventListener('abort', giveUp);
  }
}

// async turns errors that the work throws synchronously into rejections.
async function run<Result>(work: (end: LazyAbort) => Result | Promise<Result>, end: LazyAbort) {
  return work(end);
}
