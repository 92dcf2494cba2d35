import { isCustomElement, isNative, nameOf, roleOf } from './control.js';
import { own } from './own.js';
import { controlsOf } from './own-site.js';
export function valuesIn(form) {
    const inside = [...own(form).querySelectorAll('*')].filter(mayHoldValue);
    const all = [...new Set([...controlsOf(form).filter(mayHoldValue), ...inside])];
    const natives = all.filter(isNative).filter(({ form: owner }) => owner === form);
    const customs = all.filter(element => !isNative(element));
    const whole = customs.filter(custom => ![...natives, ...customs].some(other => isCovered(custom, other)));
    return [...natives, ...whole].sort(byPosition);
}
function mayHoldValue(element) {
    if (isNative(element) || roleOf(element) !== '')
        return true;
    if (!isCustomElement(element) || nameOf(element) === '')
        return false;
    return ['value', 'checked'].some(name => name in element);
}
function isCovered(custom, other) {
    if (other === custom)
        return false;
    return isNative(other) ? custom.contains(other) : other.contains(custom);
}
function byPosition(a, b) {
    return a.compareDocumentPosition(b) & Node.DOCUMENT_POSITION_FOLLOWING ? -1 : 1;
}
