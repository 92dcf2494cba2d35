import { ownDocument } from '../core/util/own-document.js';
import { isCustomElement } from './control.js';
import { own } from './own.js';
import { closestDeep, shownParent } from './query-deep.js';

type SubmitButton = HTMLButtonElement | HTMLInputElement;

/**
 * React's target of a form that a function handles: it throws if React has not handled it. Without `%` and control
 * characters, which addresses decode or drop.
 */
const onlyThrows = /^javascript:throw new Error\('(?:[^'\\%\p{Cc}]|\\['\\])*'\)$/u;

const xlink = 'http://www.w3.org/1999/xlink';

/**
 * Whether using the element stays on this site. An element that leads to another origin, or not to a page, is never a
 * tool.
 */
export function staysHere(element: Element): boolean {
  return (isForm(element) ? formTargets(element, submitterOf(element)) : clickTargets(element)).every(isHere);
}

/** Whether submitting the form in this way stays on this site. */
export function isSentHere(form: HTMLFormElement, button: SubmitButton | undefined): boolean {
  return formTargets(form, button).every(isHere);
}

/** The addresses that a click may lead to, as written in the attributes: of the element and all around it. */
function clickTargets(element: Element): (string | null)[] {
  const targets: (string | null)[] = [];
  for (let around: Element | null = element; around; around = shownParent(around)) {
    const clicked = around instanceof HTMLLabelElement ? (around.control ?? around) : around;
    if (clicked.localName === 'a' || clicked.localName === 'area')
      // Attributes, because the `href` property of a link in SVG is no string.
      targets.push(clicked.getAttribute('href'), clicked.getAttributeNS(xlink, 'href'));
    if (isSubmitButton(clicked) && clicked.form) targets.push(...formTargets(clicked.form, clicked));
    if (isCustomElement(clicked)) targets.push(...customTargets(clicked));
  }
  return targets;
}

/** Custom buttons have the attributes of the browser's. */
function customTargets(element: Element): (string | null)[] {
  const readable = own(element);
  const form = readable.getAttribute('type') === 'submit' && closestDeep(element, 'form');
  const targets = ['href', 'formaction'].map(name => readable.getAttribute(name));
  return form ? [...targets, own(form).getAttribute('action')] : targets;
}

function formTargets(form: HTMLFormElement, button: SubmitButton | undefined): (string | null)[] {
  return [own(form).getAttribute('action'), button?.getAttribute('formaction') ?? null];
}

function isHere(target: string | null): boolean {
  if (target === null || onlyThrows.test(target)) return true;
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

/** The button with which Enter submits the form: its first. */
export function submitterOf(form: HTMLFormElement): SubmitButton | undefined {
  return controlsOf(form).find(isSubmitButton);
}

export function controlsOf(form: HTMLFormElement): Element[] {
  return [...own(form).elements];
}

function isSubmitButton(element: Element): element is SubmitButton {
  if (element instanceof HTMLButtonElement) return element.type === 'submit';
  return element instanceof HTMLInputElement && /^(submit|image)$/.test(element.type);
}
