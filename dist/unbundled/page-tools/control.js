import { own } from './own.js';
export function isNative(element) {
    return (element instanceof HTMLInputElement ||
        element instanceof HTMLSelectElement ||
        element instanceof HTMLTextAreaElement);
}
const shownAsText = /^(month|week)$/i;
export function typeOf(field) {
    const declared = own(field).getAttribute('type') ?? '';
    return field.type === 'text' && shownAsText.test(declared) ? declared.toLowerCase() : field.type;
}
export function isTyped(element) {
    if (element instanceof HTMLInputElement)
        return /^(text|email|tel|url|search|number|password)$/.test(element.type);
    return element instanceof HTMLTextAreaElement || /^(textbox|searchbox)$/.test(roleOf(element));
}
export function nameOf(control) {
    return own(control).getAttribute('name') || own(control).id;
}
export function isCustomElement(element) {
    return element instanceof HTMLElement && own(element).localName.includes('-');
}
const roles = new Set('textbox searchbox checkbox switch radiogroup listbox combobox slider spinbutton'.split(' '));
export function roleOf(element) {
    const [role = ''] = (own(element).getAttribute('role') ?? '').trim().toLowerCase().split(/\s+/);
    if (roles.has(role))
        return role;
    return isEditable(element) ? 'textbox' : '';
}
export function isEditable(element) {
    return own(element).matches('[contenteditable]:not([contenteditable="false" i])');
}
