import { roleOf } from './control.js';
import { wordsOf } from './words-of.js';
export function choosable(list) {
    return optionsIn(list, roleOf(list) === 'radiogroup' ? 'radio' : 'option');
}
export function optionsIn(list, role) {
    return [...list.querySelectorAll(`[role="${role}"]`)].filter(option => !option.matches(':disabled, [aria-disabled="true"]') && wordsOf(option) !== '');
}
export function isSelected(option) {
    return ['aria-checked', 'aria-selected'].some(name => option.getAttribute(name) === 'true');
}
export function isMultiple(list) {
    return list.getAttribute('aria-multiselectable') === 'true';
}
export function numberOf(control, name) {
    return Number.parseFloat(control.getAttribute(`aria-value${name}`) ?? '');
}
export function listedOptions(combobox) {
    const ids = ['aria-controls', 'aria-owns'].flatMap(name => (combobox.getAttribute(name) ?? '').split(/\s+/));
    const root = combobox.getRootNode();
    const lists = ids.filter(Boolean).map(id => root.querySelector(`#${CSS.escape(id)}`));
    return lists.flatMap(list => (list ? optionsIn(list, 'option') : []));
}
