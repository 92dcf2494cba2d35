import { isCustomElement, isNative, nameOf, roleOf } from './control.js';
import { own } from './own.js';
import { controlsOf } from './own-site.js';

/** Everything in a form, or associated with it, that may hold a value; in the page's order. */
export function valuesIn(form: HTMLFormElement): Element[] {
  const inside = [...own(form).querySelectorAll('*')].filter(mayHoldValue);
  const all = [...new Set([...controlsOf(form).filter(mayHoldValue), ...inside])];
  const natives = all.filter(isNative).filter(({ form: owner }) => owner === form);
  const customs = all.filter(element => !isNative(element));
  // A custom control that contains a field of the browser shows that one; a part of a custom control is none.
  const whole = customs.filter(custom => ![...natives, ...customs].some(other => isCovered(custom, other)));
  return [...natives, ...whole].sort(byPosition);
}

function mayHoldValue(element: Element): boolean {
  if (isNative(element) || roleOf(element) !== '') return true;
  if (!isCustomElement(element) || nameOf(element) === '') return false;
  return ['value', 'checked'].some(name => name in element);
}

/** Whether the custom control contains a field of the browser, or is a part of another custom control. */
function isCovered(custom: Element, other: Element): boolean {
  if (other === custom) return false;
  return isNative(other) ? custom.contains(other) : other.contains(custom);
}

function byPosition(a: Element, b: Element): number {
  return a.compareDocumentPosition(b) & Node.DOCUMENT_POSITION_FOLLOWING ? -1 : 1;
}
