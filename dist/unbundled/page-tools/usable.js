import { isCustomElement } from './control.js';
import { own } from './own.js';
import { closestDeep } from './query-deep.js';
export const modalDialog = 'dialog:modal';
export function isModal(element) {
    return own(element).matches(modalDialog);
}
export function isUsable(element, modals) {
    const { isConnected } = own(element);
    return (isConnected &&
        !own(element).matches(':disabled, [aria-disabled="true"]') &&
        !(isCustomElement(element) && own(element).matches('[disabled]')) &&
        !closestDeep(element, '[hidden], [inert], [aria-hidden="true"]') &&
        isShown(element) &&
        (modals.length === 0 || closestDeep(element, modalDialog) !== null));
}
export function isShown(element) {
    const readable = own(element);
    if (typeof readable.checkVisibility !== 'function')
        return readable.getClientRects().length > 0;
    return readable.checkVisibility({ visibilityProperty: true, checkVisibilityCSS: true });
}
