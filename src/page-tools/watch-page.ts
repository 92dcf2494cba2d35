import { messageOf } from '../core/errors/errors.js';
import type { PageFunction } from '../core/model/function.js';
import type { PageTools } from '../core/ports/connection.js';
import type { DeclaredTools } from './declared-tools.js';
import { queryAllDeep } from './open-trees.js';
import { watchDocument } from './watch-document.js';

/** Watches the functions that the page's elements declare; without a document, there are none. */
export const watchPage: PageTools['watch'] = (found, warn, signal) => {
  if (typeof document === 'undefined' || signal.aborted) return;
  let tools: DeclaredTools | undefined;
  let loading = false;
  let last: readonly PageFunction[] | undefined;
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
  /** Returns whether it reported a change. */
  const look = (): boolean => {
    // Loads the code only if it is needed: most pages declare no tools.
    if (!tools && !loading && hasTools()) void load();
    if (!tools) return false;
    const functions = tools.collect(document);
    const isChange = last !== undefined;
    if (functions === last) return false;
    last = functions;
    found(functions);
    return isChange;
  };
  look();
  watchDocument(look, signal);
};

function hasTools(): boolean {
  return !queryAllDeep(document, '[data-navai-tool]').next().done;
}
