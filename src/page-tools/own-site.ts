/** Whether using the element stays on this site: what leads to another origin, or is not a page, is never a tool. */
export function staysHere(element: Element): boolean {
  return targetsOf(element).every(isHere);
}

/** The addresses that the element leads to, as they are written. */
function targetsOf(element: Element): (string | null)[] {
  if (isForm(element))
    return [element.getAttribute('action'), submitterOf(element)?.getAttribute('formaction')].map(
      target => target ?? null,
    );
  const form = submittedBy(element);
  const action = form ? (element.getAttribute('formaction') ?? form.getAttribute('action')) : null;
  const link = element.closest('a[href], area[href]');
  // An image in SVG, or a link in it, has no such attribute of its own.
  return [action, link?.getAttribute('href') ?? null];
}

function isHere(target: string | null): boolean {
  if (target === null) return true;
  try {
    const { origin, protocol } = new URL(target, document.baseURI);
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

/** The button that a form is submitted by Enter: its first. */
export function submitterOf(form: HTMLFormElement): HTMLButtonElement | HTMLInputElement | undefined {
  return controlsOf(form).find(isSubmitButton);
}

/** Asked of the prototype: a field named “elements” would answer for its form. */
export function controlsOf(form: HTMLFormElement): Element[] {
  return [...(Reflect.get(HTMLFormElement.prototype, 'elements', form) as HTMLFormControlsCollection)];
}

function isSubmitButton(element: Element): element is HTMLButtonElement | HTMLInputElement {
  if (element instanceof HTMLButtonElement) return element.type === 'submit';
  return element instanceof HTMLInputElement && /^(submit|image)$/.test(element.type);
}
