export function isUsable(element) {
    return (element.isConnected &&
        !element.matches(':disabled, [aria-disabled="true"]') &&
        !element.closest('[hidden], [inert], [aria-hidden="true"]') &&
        isShown(element) &&
        !isBehindDialog(element));
}
export function isShown(element) {
    if (typeof element.checkVisibility !== 'function')
        return element.getClientRects().length > 0;
    return element.checkVisibility({ visibilityProperty: true });
}
function isBehindDialog(element) {
    const modals = [...element.ownerDocument.querySelectorAll('dialog:modal')];
    return modals.length > 0 && !modals.some(modal => modal.contains(element));
}
