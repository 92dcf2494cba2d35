import { isCustomElement } from './control.js';
import { own } from './own.js';
import { closestDeep } from './query-deep.js';

/** A modal dialog makes everything outside it inert, without setting an attribute. */
export const modalDialog = 'dialog:modal';

export function isModal(element: Element): boolean {
  return own(element).matches(modalDialog);
}

/** Whether a visitor could use the element right now: shown, enabled, and not behind one of the page's modal dialogs. */
export function isUsable(element: Element, modals: readonly Element[]): boolean {
  const { isConnected } = own(element);
  return (
    isConnected &&
    !own(element).matches(':disabled, [aria-disabled="true"]') &&
    !(isCustomElement(element) && own(element).matches('[disabled]')) &&
    !closestDeep(element, '[hidden], [inert], [aria-hidden="true"]') &&
    isShown(element) &&
    (modals.length === 0 || closestDeep(element, modalDialog) !== null)
  );
}

/** Whether the element is laid out and not invisible. An element that is out of view or transparent counts as shown. */
export function isShown(element: Element): boolean {
  const readable = own(element);
  // Browsers before 2024 lack it: there, an element with a box counts as shown.
  if (typeof readable.checkVisibility !== 'function') return readable.getClientRects().length > 0;
  // Chrome 120 knows only the older name of the option.
  return readable.checkVisibility({ visibilityProperty: true, checkVisibilityCSS: true });
}
