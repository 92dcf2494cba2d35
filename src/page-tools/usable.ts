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

/** Whether it is laid out and not invisible. What is out of view counts as shown, and so does what is transparent. */
export function isShown(element: Element): boolean {
  // Not in browsers before 2024: there it is what has a box.
  if (typeof element.checkVisibility !== 'function') return element.getClientRects().length > 0;
  return element.checkVisibility({ visibilityProperty: true });
}

/** A modal dialog makes everything outside it inert, and no attribute says so. */
function isBehindDialog(element: Element): boolean {
  const modals = [...element.ownerDocument.querySelectorAll('dialog:modal')];
  return modals.length > 0 && !modals.some(modal => modal.contains(element));
}
