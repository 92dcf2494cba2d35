import { openTrees, readable, type Tree } from './open-trees.js';

/** How long to collect changes before the page is checked again, in milliseconds. */
const gatherMs = 150;

/** The same for the time after a reported change: a countdown on a button must not cause more reports. */
const restMs = 1000;

/** Pauses this many times as long as the last check took: checks of a huge page take up to 5 % of its time. */
const pauseFactor = 20;

/** Events after which other elements are shown, or fields are filled, without a change of the markup. */
const events = ['toggle', 'transitionend', 'animationend', 'resize', 'change'];

/** Calls `look` soon after the page has changed, also in open shadow roots. `look` returns whether it reported something. */
export function watchDocument(look: () => boolean, signal: AbortSignal): void {
  let timer: ReturnType<typeof setTimeout> | undefined;
  let reportedAt = 0;
  let tookMs = 0;
  const check = () => {
    timer = undefined;
    const startedAt = performance.now();
    if (look()) reportedAt = performance.now();
    observe();
    tookMs = performance.now() - startedAt;
  };
  // Counts from the first change, not from the last: a page that never stops changing is checked too.
  const schedule = () => {
    if (signal.aborted) return;
    const resting = reportedAt > 0 && performance.now() - reportedAt < restMs;
    timer ??= setTimeout(check, Math.max(resting ? restMs : gatherMs, tookMs * pauseFactor));
  };
  const observer = new MutationObserver(schedule);
  const observed = new WeakSet<Node>();
  const observe = () => {
    for (const tree of openTrees(document)) {
      awaitDefinitions(tree);
      if (observed.has(tree)) continue;
      observed.add(tree);
      // All attributes, because a stylesheet may hide elements by any of them.
      observer.observe(tree, { subtree: true, childList: true, attributes: true, characterData: true });
    }
  };
  const awaited = new Set<string>();
  /** An element that is defined later gets its shadow root without a change of the page. */
  const awaitDefinitions = (tree: Tree) => {
    for (const element of readable(tree).querySelectorAll(':not(:defined)')) {
      const name = element.getAttribute('is') ?? element.localName;
      if (awaited.has(name)) continue;
      awaited.add(name);
      customElements.whenDefined(name).then(schedule, () => {});
    }
  };
  observe();
  for (const type of events) addEventListener(type, schedule, { capture: true, passive: true, signal });
  signal.addEventListener('abort', () => {
    observer.disconnect();
    clearTimeout(timer);
  });
}
