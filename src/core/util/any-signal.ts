/**
 * `AbortSignal.any()`, also where it is missing: before Chrome 116, Firefox 124 and Safari 17.4. There, the result listens
 * to the signals until one of them is aborted.
 */
export function anySignal(signals: readonly AbortSignal[]): AbortSignal {
  if (typeof AbortSignal.any === 'function') return AbortSignal.any([...signals]);
  const controller = new AbortController();
  const { signal } = controller;
  for (const source of signals) {
    if (source.aborted) controller.abort(source.reason);
    source.addEventListener('abort', () => controller.abort(source.reason), { once: true, signal });
  }
  return signal;
}
