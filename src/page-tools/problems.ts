import { oneLine } from '../core/model/page-text.js';
import { isCustomElement, nameOf } from './control.js';
import { fillableIn } from './controls-of.js';
import { own } from './own.js';
import { controlsOf, submitterOf } from './own-site.js';
import { wordsAt, wordsOf } from './words-of.js';

/** Why the form can't be sent: the messages of its invalid controls. */
export function invalidIn(form: HTMLFormElement): string[] {
  const listed = controlsOf(form);
  const skips = own(form).noValidate || submitterOf(form)?.formNoValidate;
  // The invalid controls fire `invalid` as usual, so the page can mark them.
  const isValid = skips || own(form).checkValidity();
  const invalid = isValid ? [] : listed.filter(control => own(control).matches(':invalid:not(fieldset)'));
  const others = [...own(form).querySelectorAll('*')].filter(element => !listed.includes(element));
  return [...invalid, ...others.filter(saysInvalid)].map(control => {
    const message = 'validationMessage' in control ? control.validationMessage : '';
    return problemOf(control, typeof message === 'string' ? oneLine(message) : '');
  });
}

/** What the page has marked as invalid, with the words that it shows. */
export function markedIn(form: HTMLFormElement): string[] {
  return fillableIn(form)
    .filter(control => own(control).getAttribute('aria-invalid') === 'true')
    .map(control =>
      problemOf(control, wordsAt(control, 'aria-errormessage') || wordsAt(control, 'aria-describedby')),
    );
}

/** A control need not tell a message. */
function problemOf(control: Element, message: string): string {
  const name = wordsOf(control) || nameOf(control) || own(control).localName;
  return `${name}: ${message || 'It is not valid.'}`;
}

/** Whether a custom element that the browser does not validate says that it is invalid. */
function saysInvalid(element: Element): boolean {
  if (!isCustomElement(element)) return false;
  try {
    const { checkValidity } = element as { checkValidity?: unknown };
    return typeof checkValidity === 'function' && checkValidity.call(element) === false;
  } catch {
    return false;
  }
}
