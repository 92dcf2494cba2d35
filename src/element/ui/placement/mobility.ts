import type { Corner } from '../../../core/events/placement-events.js';
import { NavaiDismissEvent, NavaiMoveEvent } from '../../../core/events/placement-events.js';
import type { VoiceHost } from '../../host.js';
import { cornerKey, dismissedKey } from '../../page/remembered.js';
import { focused } from '../base/focus.js';

/** Moves a floating widget to another corner, here and in the pages that the visitor opens next. */
export function moveTo(element: VoiceHost, placement: Corner): void {
  element.placement = placement;
  attempt(() => localStorage.setItem(cornerKey, placement));
  element.dispatchEvent(new NavaiMoveEvent(placement));
}

/**
 * Takes the widget away for as long as the tab lives, and ends its call. The page may refuse it, or show the widget
 * again by removing `hidden`. False if it was refused.
 */
export function dismiss(element: VoiceHost): boolean {
  if (!element.dispatchEvent(new NavaiDismissEvent())) return false;
  const hadFocus = element.contains(document.activeElement);
  element.stop();
  element.open = false;
  element.hidden = true;
  attempt(() => sessionStorage.setItem(dismissedKey(element), 'yes'));
  if (hadFocus) focusPage();
  return true;
}

/** What the page shows again is not dismissed in its other pages either. */
export function shownAgain(element: VoiceHost): void {
  if (element.dismissible && !element.hidden) attempt(() => sessionStorage.removeItem(dismissedKey(element)));
}

/** A browser may keep storage from us: then it is for this page only. */
function attempt(store: () => void): void {
  try {
    store();
  } catch {}
}

/** Moves keyboard users to the page's content, which becomes focusable for that. */
function focusPage(): void {
  const content = document.querySelector<HTMLElement>('main, [role=main], h1') ?? document.body;
  const before = content.getAttribute('tabindex');
  if (before === null) content.setAttribute('tabindex', '-1');
  content.focus({ preventScroll: true });
  if (before !== null) return;
  if (focused() !== content) return content.removeAttribute('tabindex');
  content.addEventListener('blur', () => content.removeAttribute('tabindex'), { once: true });
}
