import { messageOf } from '../core/errors/errors.js';
import type { PageFunction } from '../core/model/function.js';
import type { PageTools } from '../core/ports/connection.js';
import type { DeclaredTools } from './declared-tools.js';

/** How long changes of the page are gathered before it is looked at again, in milliseconds. */
const gatherMs = 150;

/** The same right after a reported change: a countdown on a button must not cause more. */
const restMs = 1000;

/** Follows the functions that the page's elements declare; if there is no document, there are none. */
export const watchPage: PageTools['watch'] = (found, warn, signal) => {
  if (typeof document === 'undefined' || signal.aborted) return;
  let tools: DeclaredTools | undefined;
  let loading = false;
  let last: readonly PageFunction[] | undefined;
  let toldAt = 0;
  const load = async () => {
    loading = true;
    try {
      const { DeclaredTools } = await import('./declared-tools.js');
      if (signal.aborted) return;
      tools = new DeclaredTools(warn);
      look();
    } catch (error) {
      warn('function-module-failed', `data-navai-tool: ${messageOf(error)}`, error);
    }
    loading = false;
  };
  const look = () => {
    // Most pages have none, and don't pay for it.
    if (!tools && !loading && document.querySelector('[data-navai-tool]')) void load();
    if (!tools) return;
    const functions = tools.collect(document);
    if (functions === last) return;
    toldAt = last ? performance.now() : 0;
    last = functions;
    found(functions);
  };
  let timer: ReturnType<typeof setTimeout> | undefined;
  // From the first change on, not after the last: a page that never rests is looked at too.
  const observer = new MutationObserver(() => {
    const resting = toldAt > 0 && performance.now() - toldAt < restMs;
    timer ??= setTimeout(
      () => {
        timer = undefined;
        look();
      },
      resting ? restMs : gatherMs,
    );
  });
  // All attributes: any of them may be what a stylesheet hides by.
  observer.observe(document, { subtree: true, childList: true, attributes: true, characterData: true });
  signal.addEventListener('abort', () => {
    observer.disconnect();
    clearTimeout(timer);
  });
  look();
};
