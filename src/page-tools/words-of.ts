import { oneLine } from '../core/model/page-text.js';
import { cutText } from '../core/util/cut-text.js';
import { isCustomElement, isNative, roleOf } from './control.js';
import { own } from './own.js';

/** The words on or beside the element; '' if there are none. */
export function wordsOf(element: Element): string {
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

/** The words of the elements that an attribute of ids names. */
export function wordsAt(element: Element, attribute: string): string {
  const root = own(element).getRootNode() as Document | ShadowRoot;
  const ids = (own(element).getAttribute(attribute) ?? '').split(/\s+/).filter(Boolean);
  return tidy(ids.map(id => ownText(root.querySelector(`#${CSS.escape(id)}`))).join(' '));
}

/** The labels of a control. A custom control does not list its own. */
export function labelsOf(control: Element): Element[] {
  const readable = own(control);
  const { labels } = readable as { labels?: NodeListOf<Element> | null };
  if (labels) return [...labels];
  if (!isCustomElement(control) && roleOf(control) === '') return [];
  const { id } = readable;
  const root = readable.getRootNode() as Document | ShadowRoot;
  const byId = id ? [...root.querySelectorAll(`label[for="${CSS.escape(id)}"]`)] : [];
  const around = readable.closest('label');
  return around ? [...byId, around] : byId;
}

/** The text of a label as it is shown, without that of a field inside it, which may be a custom one. */
function ownText(node: Node | null, field?: Element): string {
  if (node instanceof Text) return node.data;
  if (node instanceof HTMLImageElement) return node.alt;
  if (
    !(node instanceof HTMLElement || node instanceof SVGElement) ||
    node === field ||
    own(node).matches('input, select, textarea, script, style')
  )
    return '';
  const slotted = node instanceof HTMLSlotElement ? node.assignedNodes({ flatten: true }) : [];
  const readable = own(node);
  const shown = slotted.length > 0 ? slotted : [...(readable.shadowRoot ?? readable).childNodes];
  return shown.map(child => ownText(child, field)).join('');
}

/** Whether its content is a value or a list, and no label. */
function isField(element: Element): boolean {
  const isBox = /^(checkbox|switch)$/.test(roleOf(element));
  return (
    isNative(element) || own(element).matches('form, [role="group"]') || (roleOf(element) !== '' && !isBox)
  );
}

function isButtonInput(element: Element): element is HTMLInputElement {
  return element instanceof HTMLInputElement && /^(button|submit|reset)$/.test(element.type);
}

/** Limits a label to 200 characters, because the model must not have to read a whole page. */
function tidy(words: string): string {
  return cutText(oneLine(words), 200);
}
