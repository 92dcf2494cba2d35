/** Settles as the value does, but rejects once the signal is aborted, so that page code cannot keep a call open. */
export function untilAborted<T>(value: T | PromiseLike<T>, signal: AbortSignal): Promise<T> {
  return new Promise((resolve, reject) => {
    const abort = () => reject(new Error('The call was stopped.'));
    if (signal.aborted) abort();
    else signal.addEventListener('abort', abort, { once: true });
    // Handled in any case: a value that rejects after the abort must not go unhandled.
    Promise.resolve(value)
      .then(resolve, reject)
      .finally(() => signal.removeEventListener('abort', abort));
  });
}
