import { oneLine } from '../core/model/page-text.js';
import { cutText } from '../core/util/cut-text.js';
export function wordsOf(element) {
    const labels = 'labels' in element ? [...(element.labels ?? [])] : [];
    const labelledBy = (element.getAttribute('aria-labelledby') ?? '').split(/\s+/).filter(Boolean);
    const named = labelledBy.map(id => element.ownerDocument.getElementById(id));
    const candidates = [
        ...[named, labels].map(sources => sources.map(source => ownText(source)).join(' ')),
        element.getAttribute('aria-label'),
        isField(element) ? element.getAttribute('placeholder') : ownText(element),
        element instanceof HTMLInputElement && /^(button|submit|reset)$/.test(element.type) ? element.value : '',
        element.getAttribute('title'),
    ];
    return candidates.map(words => tidy(words ?? '')).find(Boolean) ?? '';
}
function ownText(element) {
    const copy = element?.cloneNode(true);
    for (const part of copy?.querySelectorAll('input, select, textarea, script, style') ?? [])
        part.remove();
    return copy?.textContent ?? '';
}
function isField(element) {
    return element.matches('input, select, textarea, form');
}
function tidy(words) {
    return cutText(oneLine(words), 200);
}
