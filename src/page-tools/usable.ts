/** Whether a visitor could use the element right now: shown, enabled, and not behind a dialog. */
export function isUsable(element: Element): boolean {
  return (
    element.isConnected &&
    !element.matches(':disabled, [aria-disabled="true"]') &&
    !element.closest('[hidden], [inert], [aria-hidden="true"]') &&
    isShown(element) &&
    !isBehindDialog(element)
  );
}

/** Whether the element is laid out and not invisible. An element that is out of view or transparent counts as shown. */
export function isShown(element: Element): boolean {
  // Browsers before 2024 lack it: there, an element with a box counts as shown.
  if (typeof element.checkVisibility !== 'function') return element.getClientRects().length > 0;
  return element.checkVisibility({ visibilityProperty: true });
}

/** A modal dialog makes everything outside it inert, without setting an attribute. */
function isBehindDialog(element: Element): boolean {
  const modals = [...element.ownerDocument.querySelectorAll('dialog:modal')];
  return modals.length > 0 && !modals.some(modal => modal.contains(element));
}
