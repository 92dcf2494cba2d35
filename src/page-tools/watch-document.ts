import { openTrees } from './open-trees.js';

/** How long to collect changes before the page is checked again, in milliseconds. */
const gatherMs = 150;

/** The same for the time after a reported change: a countdown on a button must not cause more reports. */
const restMs = 1000;

/** Calls `look` soon after the page has changed, also in open shadow roots. `look` returns whether it reported something. */
export function watchDocument(look: () => boolean, signal: AbortSignal): void {
  let timer: ReturnType<typeof setTimeout> | undefined;
  let reportedAt = 0;
  const check = () => {
    timer = undefined;
    if (look()) reportedAt = performance.now();
    observe();
  };
  // Counts from the first change, not from the last: a page that never stops changing is checked too.
  const observer = new MutationObserver(() => {
    const resting = reportedAt > 0 && performance.now() - reportedAt < restMs;
    timer ??= setTimeout(check, resting ? restMs : gatherMs);
  });
  const observed = new WeakSet<Node>();
  const observe = () => {
    for (const tree of openTrees(document)) {
      if (observed.has(tree)) continue;
      observed.add(tree);
      // All attributes, because a stylesheet may hide elements by any of them.
      observer.observe(tree, { subtree: true, childList: true, attributes: true, characterData: true });
    }
  };
  observe();
  signal.addEventListener('abort', () => {
    observer.disconnect();
    clearTimeout(timer);
  });
}
