import { oneLine } from '../core/model/page-text.js';
import { cutText } from '../core/util/cut-text.js';

/** The words on or beside the element; '' if there are none. */
export function wordsOf(element: Element): string {
  const labels = 'labels' in element ? [...((element.labels as NodeListOf<Element> | null) ?? [])] : [];
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

/** The text of a label, without that of a field inside it. */
function ownText(element: Element | null): string {
  const copy = element?.cloneNode(true) as Element | undefined;
  for (const part of copy?.querySelectorAll('input, select, textarea, script, style') ?? []) part.remove();
  return copy?.textContent ?? '';
}

function isField(element: Element): boolean {
  return element.matches('input, select, textarea, form');
}

/** Limits a label to 200 characters, because the model must not have to read a whole page. */
function tidy(words: string): string {
  return cutText(oneLine(words), 200);
}
