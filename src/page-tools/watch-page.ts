import { messageOf } from '../core/errors/errors.js';
import type { PageFunction } from '../core/model/function.js';
import type { PageTools } from '../core/ports/connection.js';
import { ownDocument } from '../core/util/own-document.js';
import type { DeclaredTools } from './declared-tools.js';

/** How long to collect changes before the page is checked again, in milliseconds. */
const gatherMs = 150;

/** The same for the time after a reported change: a countdown on a button must not cause more reports. */
const restMs = 1000;

/** Watches the functions that the page's elements declare; without a document, there are none. */
export const watchPage: PageTools['watch'] = (found, warn, signal) => {
  if (typeof document === 'undefined' || signal.aborted) return;
  let tools: DeclaredTools | undefined;
  let loading = false;
  let last: readonly PageFunction[] | undefined;
  let reportedAt = 0;
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
    // Loads the code only if it is needed: most pages declare no tools.
    if (!tools && !loading && ownDocument.querySelector('[data-navai-tool]')) void load();
    if (!tools) return;
    const functions = tools.collect(document);
    if (functions === last) return;
    reportedAt = last ? performance.now() : 0;
    last = functions;
    found(functions);
  };
  let timer: ReturnType<typeof setTimeout> | undefined;
  // Counts from the first change, not from the last: a page that never stops changing is checked too.
  const observer = new MutationObserver(() => {
    const resting = reportedAt > 0 && performance.now() - reportedAt < restMs;
    timer ??= setTimeout(
      () => {
        timer = undefined;
        look();
      },
      resting ? restMs : gatherMs,
    );
  });
  // All attributes, because a stylesheet may hide elements by any of them.
  observer.observe(document, { subtree: true, childList: true, attributes: true, characterData: true });
  signal.addEventListener('abort', () => {
    observer.disconnect();
    clearTimeout(timer);
  });
  look();
};
