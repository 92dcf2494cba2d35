/** Thrown when work did not end within its time. */
export class DeadlineError extends Error {
  constructor(ms: number) {
    super(`No answer within ${ms} ms.`);
    this.name = 'DeadlineError';
  }
}

/**
 * Runs the work with a signal that aborts after `ms`, or with `outer`. Rejects at that moment, also when the
 * work does not listen; what it still returns is dropped.
 */
export async function withDeadline<Result>(
  ms: number,
  outer: AbortSignal | undefined,
  work: (signal: AbortSignal) => Result | Promise<Result>,
): Promise<Result> {
  const controller = new AbortController();
  const giveUp = () => controller.abort(outer?.reason);
  const timer = setTimeout(() => controller.abort(new DeadlineError(ms)), ms);
  outer?.addEventListener('abort', giveUp, { once: true });
  if (outer?.aborted) giveUp();
  try {
    return await Promise.race([whenAborted(controller.signal), run(work, controller.signal)]);
  } finally {
    clearTimeout(timer);
    outer?.removeEventListener('abort', giveUp);
  }
}

function whenAborted(signal: AbortSignal): Promise<never> {
  return new Promise((_resolve, reject) => {
    if (signal.aborted) reject(signal.reason);
    signal.addEventListener('abort', () => reject(signal.reason), { once: true });
  });
}

// async, so that what the work throws at once is a rejection too.
async function run<Result>(work: (signal: AbortSignal) => Result | Promise<Result>, signal: AbortSignal) {
  return work(signal);
}
