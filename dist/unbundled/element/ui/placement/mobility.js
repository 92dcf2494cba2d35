import { NavaiDismissEvent, NavaiMoveEvent } from '../../../core/events/placement-events.js';
import { ownDocument } from '../../../core/util/own-document.js';
import { cornerKey, dismissedKey } from '../../page/remembered.js';
import { focused } from '../base/focus.js';
export function moveTo(element, placement) {
    element.placement = placement;
    attempt(() => localStorage.setItem(cornerKey, placement));
    element.dispatchEvent(new NavaiMoveEvent(placement));
}
export function dismiss(element) {
    if (!element.dispatchEvent(new NavaiDismissEvent()))
        return false;
    const hadFocus = element.contains(ownDocument.activeElement);
    element.stop();
    element.open = false;
    element.hidden = true;
    attempt(() => sessionStorage.setItem(dismissedKey(element), 'yes'));
    if (hadFocus)
        focusPage();
    return true;
}
const settledMs = 2_000;
export function shownAgain(element) {
    if (justPrerendered())
        return;
    if (element.dismissible && !element.hidden)
        attempt(() => sessionStorage.removeItem(dismissedKey(element)));
}
function justPrerendered() {
    if (ownDocument.prerendering)
        return true;
    const [navigation] = performance.getEntriesByType('navigation');
    const { activationStart = 0 } = (navigation ?? {});
    return activationStart > 0 && performance.now() - activationStart < settledMs;
}
function attempt(store) {
    try {
        store();
    }
    catch { }
}
function focusPage() {
    const content = ownDocument.querySelector('main, [role=main], h1') ?? ownDocument.body;
    const before = content.getAttribute('tabindex');
    if (before === null)
        content.setAttribute('tabindex', '-1');
    content.focus({ preventScroll: true });
    if (before !== null)
        return;
    if (focused() !== content)
        return content.removeAttribute('tabindex');
    content.addEventListener('blur', () => content.removeAttribute('tabindex'), { once: true });
}
