import { ownDocument } from '../core/util/own-document.js';

/**
 * Whether using the element stays on this site. An element that leads to another origin, or not to a page, is never a
 * tool.
 */
export function staysHere(element: Element): boolean {
  return targetsOf(element).every(isHere);
}

/** The addresses that the element leads to, as written in the attributes. */
function targetsOf(element: Element): (string | null)[] {
  if (isForm(element))
    return [element.getAttribute('action'), submitterOf(element)?.getAttribute('formaction')].map(
      target => target ?? null,
    );
  const form = submittedBy(element);
  const action = form ? (element.getAttribute('formaction') ?? form.getAttribute('action')) : null;
  const link = element.closest('a[href], area[href]');
  // `getAttribute`, because the `href` property of a link in SVG is no string.
  return [action, link?.getAttribute('href') ?? null];
}

function isHere(target: string | null): boolean {
  if (target === null) return true;
  try {
    const { origin, protocol } = new URL(target, ownDocument.baseURI);
    return /^https?:$/.test(protocol) && origin === location.origin;
  } catch {
    return false;
  }
}

export function isForm(element: Element): element is HTMLFormElement {
  return element instanceof HTMLFormElement;
}

/** The form that a click on the element submits. */
function submittedBy(element: Element): HTMLFormElement | null {
  return isSubmitButton(element) ? element.form : null;
}

/** The button with which Enter submits the form: its first. */
export function submitterOf(form: HTMLFormElement): HTMLButtonElement | HTMLInputElement | undefined {
  return controlsOf(form).find(isSubmitButton);
}

/** Reads the prototype's property, because a field named “elements” would hide the form's own. */
export function controlsOf(form: HTMLFormElement): Element[] {
  return [...(Reflect.get(HTMLFormElement.prototype, 'elements', form) as HTMLFormControlsCollection)];
}

function isSubmitButton(element: Element): element is HTMLButtonElement | HTMLInputElement {
  if (element instanceof HTMLButtonElement) return element.type === 'submit';
  return element instanceof HTMLInputElement && /^(submit|image)$/.test(element.type);
}
