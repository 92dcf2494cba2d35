import { own } from './own.js';

/** A field of the browser. */
export type NativeControl = HTMLInputElement | HTMLSelectElement | HTMLTextAreaElement;

export function isNative(element: Element): element is NativeControl {
  return (
    element instanceof HTMLInputElement ||
    element instanceof HTMLSelectElement ||
    element instanceof HTMLTextAreaElement
  );
}

/** Types that Firefox and Safari show as text fields. */
const shownAsText = /^(month|week)$/i;

/** The type of a field in the markup if the browser knows it or shows it as a text field. */
export function typeOf(field: NativeControl): string {
  const declared = own(field).getAttribute('type') ?? '';
  return field.type === 'text' && shownAsText.test(declared) ? declared.toLowerCase() : field.type;
}

/** Whether its text is typed. Others are often hidden behind what the page draws for them. */
export function isTyped(element: Element): boolean {
  if (element instanceof HTMLInputElement)
    return /^(text|email|tel|url|search|number|password)$/.test(element.type);
  return element instanceof HTMLTextAreaElement || /^(textbox|searchbox)$/.test(roleOf(element));
}

/** The name under which it is sent, or by which the page knows it; '' if it has none. */
export function nameOf(control: Element): string {
  return own(control).getAttribute('name') || own(control).id;
}

/** An element with a class of the page. Its properties may be anything. */
export function isCustomElement(
  element: Element,
): element is HTMLElement & { value?: unknown; checked?: unknown } {
  return element instanceof HTMLElement && own(element).localName.includes('-');
}

/** The roles of controls that are not the browser's own. */
const roles = new Set(
  'textbox searchbox checkbox switch radiogroup listbox combobox slider spinbutton'.split(' '),
);

/** The role of a custom control in the markup; '' for all others. */
export function roleOf(element: Element): string {
  const [role = ''] = (own(element).getAttribute('role') ?? '').trim().toLowerCase().split(/\s+/);
  if (roles.has(role)) return role;
  return isEditable(element) ? 'textbox' : '';
}

/** Whether the element itself is the text editor, not a part of it. */
export function isEditable(element: Element): boolean {
  return own(element).matches('[contenteditable]:not([contenteditable="false" i])');
}
