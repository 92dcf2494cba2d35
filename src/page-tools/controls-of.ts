import { isCustomElement, isNative, nameOf, roleOf } from './control.js';
import { isFillable } from './offered.js';
import { own } from './own.js';
import { controlsOf } from './own-site.js';

/** The controls of a form that the visitor can change, inside it or associated with it; in the page's order. */
export function fillableIn(form: HTMLFormElement): Element[] {
  const inside = [...own(form).querySelectorAll('*')].filter(element => !isNative(element));
  const all = [...new Set([...controlsOf(form), ...inside])].filter(
    element => mayHoldValue(element) && isFillable(element),
  );
  // A custom control that contains a field of the browser shows that one; a part of a custom control is none.
  return all
    .filter(element => isNative(element) || !all.some(other => isCovered(element, other)))
    .sort(byPosition);
}

function mayHoldValue(element: Element): boolean {
  if (isNative(element)) return true;
  if (roleOf(element) !== '') return !isPopup(element);
  // Without a name, it may show a value in place of holding one, such as a progress bar.
  const isNamed = isAssociated(element) ? nameOf(element) !== '' : own(element).getAttribute('name');
  return isCustomElement(element) && Boolean(isNamed) && ('value' in element || 'checked' in element);
}

/** Whether it is the list of a combobox, which is the control. */
function isPopup(element: Element): boolean {
  const { id } = own(element);
  if (!id || roleOf(element) !== 'listbox') return false;
  const root = own(element).getRootNode() as Document | ShadowRoot;
  return ['controls', 'owns'].some(
    name => root.querySelector(`[role="combobox"][aria-${name}~="${CSS.escape(id)}"]`) !== null,
  );
}

function isAssociated(element: Element): boolean {
  return (element.constructor as { formAssociated?: unknown }).formAssociated === true;
}

/** Whether the custom control contains a field of the browser, or is a part of another custom control. */
function isCovered(custom: Element, other: Element): boolean {
  if (other === custom) return false;
  return isNative(other) ? custom.contains(other) : other.contains(custom);
}

function byPosition(a: Element, b: Element): number {
  return a.compareDocumentPosition(b) & Node.DOCUMENT_POSITION_FOLLOWING ? -1 : 1;
}
