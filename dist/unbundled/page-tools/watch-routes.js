import { messageOf } from '../core/errors/errors.js';
import { ownDocument } from '../core/util/own-document.js';
import { watchDocument } from './watch-document.js';
const optedIn = '[data-navai-route]:not([data-navai-route="false"])';
export async function watchRoutes(watch) {
    const { warn, signal } = watch;
    if (typeof document === 'undefined')
        return;
    const selector = checked(watch);
    if (!selector && !ownDocument.querySelector(optedIn))
        return;
    try {
        const { RouteLinks } = await import('./routes/route-links.js');
        if (signal.aborted)
            return;
        const links = new RouteLinks(watch, [selector, optedIn].filter(Boolean).join(', '));
        links.look();
        watchDocument(() => links.look(), signal);
        if (ownDocument.readyState === 'complete')
            links.warnIfNone();
        else
            addEventListener('load', () => links.warnIfNone(), { signal, once: true });
    }
    catch (error) {
        warn('routes-not-found', messageOf(error), error);
    }
}
function checked({ selector, warn }) {
    if (typeof selector !== 'string' || !selector.trim())
        return undefined;
    try {
        ownDocument.querySelector(selector);
        return selector;
    }
    catch (error) {
        warn('attribute-invalid', `routes-from: ${messageOf(error)}`, error);
        return undefined;
    }
}
