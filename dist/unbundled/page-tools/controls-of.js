import { isCustomElement, isNative, nameOf, roleOf } from './control.js';
import { isFillable } from './offered.js';
import { own } from './own.js';
import { controlsOf } from './own-site.js';
export function fillableIn(form) {
    const inside = [...own(form).querySelectorAll('*')].filter(element => !isNative(element));
    const all = [...new Set([...controlsOf(form), ...inside])].filter(element => mayHoldValue(element) && isFillable(element));
    return all
        .filter(element => isNative(element) || !all.some(other => isCovered(element, other)))
        .sort(byPosition);
}
function mayHoldValue(element) {
    if (isNative(element))
        return true;
    if (roleOf(element) !== '')
        return !isPopup(element);
    const isNamed = isAssociated(element) ? nameOf(element) !== '' : own(element).getAttribute('name');
    return isCustomElement(element) && Boolean(isNamed) && ('value' in element || 'checked' in element);
}
function isPopup(element) {
    const { id } = own(element);
    if (!id || roleOf(element) !== 'listbox')
        return false;
    const root = own(element).getRootNode();
    return ['controls', 'owns'].some(name => root.querySelector(`[role="combobox"][aria-${name}~="${CSS.escape(id)}"]`) !== null);
}
function isAssociated(element) {
    return element.constructor.formAssociated === true;
}
function isCovered(custom, other) {
    if (other === custom)
        return false;
    return isNative(other) ? custom.contains(other) : other.contains(custom);
}
function byPosition(a, b) {
    return a.compareDocumentPosition(b) & Node.DOCUMENT_POSITION_FOLLOWING ? -1 : 1;
}
