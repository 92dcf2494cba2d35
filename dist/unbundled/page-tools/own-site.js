import { ownDocument } from '../core/util/own-document.js';
export function staysHere(element) {
    return targetsOf(element).every(isHere);
}
function targetsOf(element) {
    if (isForm(element))
        return [element.getAttribute('action'), submitterOf(element)?.getAttribute('formaction')].map(target => target ?? null);
    const form = submittedBy(element);
    const action = form ? (element.getAttribute('formaction') ?? form.getAttribute('action')) : null;
    const link = element.closest('a[href], area[href]');
    return [action, link?.getAttribute('href') ?? null];
}
function isHere(target) {
    if (target === null)
        return true;
    try {
        const { origin, protocol } = new URL(target, ownDocument.baseURI);
        return /^https?:$/.test(protocol) && origin === location.origin;
    }
    catch {
        return false;
    }
}
export function isForm(element) {
    return element instanceof HTMLFormElement;
}
function submittedBy(element) {
    return isSubmitButton(element) ? element.form : null;
}
export function submitterOf(form) {
    return controlsOf(form).find(isSubmitButton);
}
export function controlsOf(form) {
    return [...Reflect.get(HTMLFormElement.prototype, 'elements', form)];
}
function isSubmitButton(element) {
    if (element instanceof HTMLButtonElement)
        return element.type === 'submit';
    return element instanceof HTMLInputElement && /^(submit|image)$/.test(element.type);
}
