import { oneLine } from '../core/model/page-text.js';
import { cutText } from '../core/util/cut-text.js';
import { isCustomElement, isNative, roleOf } from './control.js';
import { own } from './own.js';
export function wordsOf(element) {
    const readable = own(element);
    const candidates = [
        wordsAt(element, 'aria-labelledby'),
        labelsOf(element)
            .map(label => ownText(label, element))
            .join(' '),
        readable.getAttribute('aria-label'),
        isCustomElement(element) ? readable.getAttribute('label') : '',
        isField(element) ? readable.getAttribute('placeholder') : ownText(element),
        isButtonInput(element) ? element.value : '',
        readable.getAttribute('title'),
    ];
    return candidates.map(words => tidy(words ?? '')).find(Boolean) ?? '';
}
export function wordsAt(element, attribute) {
    const root = own(element).getRootNode();
    const ids = (own(element).getAttribute(attribute) ?? '').split(/\s+/).filter(Boolean);
    return tidy(ids.map(id => ownText(root.querySelector(`#${CSS.escape(id)}`))).join(' '));
}
export function labelsOf(control) {
    const readable = own(control);
    const { labels } = readable;
    if (labels)
        return [...labels];
    if (!isCustomElement(control) && roleOf(control) === '')
        return [];
    const { id } = readable;
    const root = readable.getRootNode();
    const byId = id ? [...root.querySelectorAll(`label[for="${CSS.escape(id)}"]`)] : [];
    const around = readable.closest('label');
    return around ? [...byId, around] : byId;
}
function ownText(node, field) {
    if (node instanceof Text)
        return node.data;
    if (node instanceof HTMLImageElement)
        return node.alt;
    if (!(node instanceof HTMLElement || node instanceof SVGElement) ||
        node === field ||
        own(node).matches('input, select, textarea, script, style'))
        return '';
    const slotted = node instanceof HTMLSlotElement ? node.assignedNodes({ flatten: true }) : [];
    const readable = own(node);
    const shown = slotted.length > 0 ? slotted : [...(readable.shadowRoot ?? readable).childNodes];
    return shown.map(child => ownText(child, field)).join('');
}
function isField(element) {
    const isBox = /^(checkbox|switch)$/.test(roleOf(element));
    return (isNative(element) || own(element).matches('form, [role="group"]') || (roleOf(element) !== '' && !isBox));
}
function isButtonInput(element) {
    return element instanceof HTMLInputElement && /^(button|submit|reset)$/.test(element.type);
}
function tidy(words) {
    return cutText(oneLine(words), 200);
}
