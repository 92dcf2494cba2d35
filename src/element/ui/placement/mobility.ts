import type { Corner } from '../../../core/events/placement-events.js';
import { NavaiDismissEvent, NavaiMoveEvent } from '../../../core/events/placement-events.js';
import { ownDocument } from '../../../core/util/own-document.js';
import type { VoiceHost } from '../../host.js';
import { cornerKey, dismissedKey } from '../../page/remembered.js';
import { focused } from '../base/focus.js';

/** Moves a floating widget to another corner, on this page and the next ones, and emits `navai-move`. */
export function moveTo(element: VoiceHost, placement: Corner): void {
  element.placement = placement;
  attempt(() => localStorage.setItem(cornerKey, placement));
  element.dispatchEvent(new NavaiMoveEvent(placement));
}

/**
 * Ends the call and hides the widget until the tab is closed. The page can prevent it, or show the widget again by
 * removing `hidden`. Returns false if the page prevented it.
 */
export function dismiss(element: VoiceHost): boolean {
  if (!element.dispatchEvent(new NavaiDismissEvent())) return false;
  const hadFocus = element.contains(ownDocument.activeElement);
  element.stop();
  element.open = false;
  element.hidden = true;
  attempt(() => sessionStorage.setItem(dismissedKey(element), 'yes'));
  if (hadFocus) focusPage();
  return true;
}

/** Long enough for a page that was prerendered to see the tab's own storage and hide a dismissed widget. */
const settledMs = 2_000;

/** Forgets the dismissal of a widget that the page shows again, also for the site's other pages. */
export function shownAgain(element: VoiceHost): void {
  if (justPrerendered()) return;
  if (element.dismissible && !element.hidden) attempt(() => sessionStorage.removeItem(dismissedKey(element)));
}

/** Whether the page is prerendered, or was until a moment ago: it does not know yet what was dismissed. */
function justPrerendered(): boolean {
  if (ownDocument.prerendering) return true;
  const [navigation] = performance.getEntriesByType('navigation');
  const { activationStart = 0 } = (navigation ?? {}) as { activationStart?: number };
  return activationStart > 0 && performance.now() - activationStart < settledMs;
}

/** Ignores blocked storage; the change then applies to this page only. */
function attempt(store: () => void): void {
  try {
    store();
  } catch {}
}

/** Moves the focus to the page's content, which becomes focusable until it loses the focus. */
function focusPage(): void {
  const content = ownDocument.querySelector<HTMLElement>('main, [role=main], h1') ?? ownDocument.body;
  const before = content.getAttribute('tabindex');
  if (before === null) content.setAttribute('tabindex', '-1');
  content.focus({ preventScroll: true });
  if (before !== null) return;
  if (focused() !== content) return content.removeAttribute('tabindex');
  content.addEventListener('blur', () => content.removeAttribute('tabindex'), { once: true });
}
