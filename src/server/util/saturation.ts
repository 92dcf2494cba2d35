/** What Node's `performance` has beyond the standard. */
interface LoopClock {
  eventLoopUtilization?(before?: object): { readonly utilization: number };
}

const WINDOW_MS = 100;
/** The share of time without a pause for other work. */
const SATURATED = 0.97;

/**
 * Returns whether the event loop has been busy without a pause during the last tenth of a second, so that everything
 * waits for it. Always false in runtimes that can't tell.
 */
export function createSaturation(
  clock: LoopClock = performance as LoopClock,
  now = () => performance.now(),
): () => boolean {
  let before = clock.eventLoopUtilization?.();
  let measuredAt = now();
  let saturated = false;
  return () => {
    const at = now();
    if (!before || at - measuredAt < WINDOW_MS) return saturated;
    saturated = (clock.eventLoopUtilization?.(before).utilization ?? 0) > SATURATED;
    before = clock.eventLoopUtilization?.();
    measuredAt = at;
    return saturated;
  };
}
