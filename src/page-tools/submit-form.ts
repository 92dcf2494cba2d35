import { kindOf } from './field-kinds.js';
import { type Field, fieldsOf } from './fields.js';
import { controlsOf, submitterOf } from './own-site.js';
import { wordsOf } from './words-of.js';

/** The result of submitting a form, for the model. */
export interface Submitted {
  readonly submitted: true;
  /** `page` if the page's own code handles the submission; `browser` if the browser opens the form's target. */
  readonly handled_by: 'page' | 'browser';
}

/**
 * Fills the fields and submits the form as a visitor would. Rejects with the form's own validation messages if it is
 * not valid.
 */
export async function submitForm(
  form: HTMLFormElement,
  payload: unknown,
  signal: AbortSignal,
): Promise<Submitted> {
  const given = new Map(Object.entries(Object(payload)));
  const refusals = fieldsOf(form).flatMap(field => fill(field, given));
  // The page may react a moment later, for example by enabling the button.
  await new Promise(resolve => setTimeout(resolve));
  signal.throwIfAborted();
  const problems = [...refusals, ...invalidIn(form)];
  if (problems.length > 0) throw new Error(`The form was not submitted. ${problems.join(' ')}`);
  const button = submitterOf(form);
  if (button?.matches(':disabled')) throw new Error('The form’s button is disabled at the moment.');
  return submit(form, button);
}

function fill({ key, label, group }: Field, given: ReadonlyMap<string, unknown>): string[] {
  const value = given.get(key);
  if (value === undefined || value === null || kindOf(group).fill(group, value)) return [];
  return [`${label}: ${JSON.stringify(value)} is not taken.`];
}

function invalidIn(form: HTMLFormElement): string[] {
  if (form.matches('[novalidate]') || submitterOf(form)?.formNoValidate) return [];
  return controlsOf(form).flatMap(element => {
    const control = element as HTMLInputElement;
    // An invalid control fires `invalid` as usual, so the page can mark the field.
    if (control.checkValidity()) return [];
    return [`${wordsOf(control) || control.name || control.type}: ${control.validationMessage}`];
  });
}

function submit(form: HTMLFormElement, button: HTMLButtonElement | HTMLInputElement | undefined): Submitted {
  const seen: Event[] = [];
  const look = (event: Event) => {
    if (event.target === form) seen.push(event);
  };
  // Runs before all other listeners, because one of the page's may stop the event.
  addEventListener('submit', look, { capture: true });
  try {
    HTMLFormElement.prototype.requestSubmit.call(form, button);
  } finally {
    removeEventListener('submit', look, { capture: true });
  }
  const [event] = seen;
  if (!event) throw new Error('The form did not let itself be submitted.');
  return { submitted: true, handled_by: event.defaultPrevented ? 'page' : 'browser' };
}
