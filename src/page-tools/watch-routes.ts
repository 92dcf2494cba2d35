import { messageOf } from '../core/errors/errors.js';
import type { RouteWatch } from '../core/ports/connection.js';
import { ownDocument } from '../core/util/own-document.js';
import { watchDocument } from './watch-document.js';

/** Links that are routes wherever they are. */
const optedIn = '[data-navai-route]:not([data-navai-route="false"])';

/**
 * Watches the links that are routes: those that the selector finds, and those that opt in. Resolves once the links of
 * this moment are reported; without a document, there are none.
 */
export async function watchRoutes(watch: RouteWatch): Promise<void> {
  const { warn, signal } = watch;
  if (typeof document === 'undefined') return;
  const selector = checked(watch);
  if (!selector && !ownDocument.querySelector(optedIn)) return;
  try {
    const { RouteLinks } = await import('./routes/route-links.js');
    if (signal.aborted) return;
    const links = new RouteLinks(watch, [selector, optedIn].filter(Boolean).join(', '));
    links.look();
    watchDocument(() => links.look(), signal);
    // Frameworks add their menus while the page loads.
    if (ownDocument.readyState === 'complete') links.warnIfNone();
    else addEventListener('load', () => links.warnIfNone(), { signal, once: true });
  } catch (error) {
    warn('routes-not-found', messageOf(error), error);
  }
}

/** The page's selector; undefined if it has none, or an invalid one. */
function checked({ selector, warn }: RouteWatch): string | undefined {
  if (typeof selector !== 'string' || !selector.trim()) return undefined;
  try {
    ownDocument.querySelector(selector);
    return selector;
  } catch (error) {
    warn('attribute-invalid', `routes-from: ${messageOf(error)}`, error);
    return undefined;
  }
}
