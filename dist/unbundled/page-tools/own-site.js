import { ownDocument } from '../core/util/own-document.js';
import { isCustomElement } from './control.js';
import { own } from './own.js';
import { closestDeep, shownParent } from './query-deep.js';
const onlyThrows = /^javascript:throw new Error\('(?:[^'\\%\p{Cc}]|\\['\\])*'\)$/u;
const xlink = 'http://www.w3.org/1999/xlink';
export function staysHere(element) {
    return (isForm(element) ? formTargets(element, submitterOf(element)) : clickTargets(element)).every(isHere);
}
export function isSentHere(form, button) {
    return formTargets(form, button).every(isHere);
}
function clickTargets(element) {
    const targets = [];
    for (let around = element; around; around = shownParent(around)) {
        const clicked = around instanceof HTMLLabelElement ? (around.control ?? around) : around;
        if (clicked.localName === 'a' || clicked.localName === 'area')
            targets.push(clicked.getAttribute('href'), clicked.getAttributeNS(xlink, 'href'));
        if (isSubmitButton(clicked) && clicked.form)
            targets.push(...formTargets(clicked.form, clicked));
        if (isCustomElement(clicked))
            targets.push(...customTargets(clicked));
    }
    return targets;
}
function customTargets(element) {
    const readable = own(element);
    const form = readable.getAttribute('type') === 'submit' && closestDeep(element, 'form');
    const targets = ['href', 'formaction'].map(name => readable.getAttribute(name));
    return form ? [...targets, own(form).getAttribute('action')] : targets;
}
function formTargets(form, button) {
    return [own(form).getAttribute('action'), button?.getAttribute('formaction') ?? null];
}
function isHere(target) {
    if (target === null || onlyThrows.test(target))
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
export function submitterOf(form) {
    return controlsOf(form).find(isSubmitButton);
}
export function controlsOf(form) {
    return [...own(form).elements];
}
function isSubmitButton(element) {
    if (element instanceof HTMLButtonElement)
        return element.type === 'submit';
    return element instanceof HTMLInputElement && /^(submit|image)$/.test(element.type);
}
