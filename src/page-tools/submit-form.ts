import { stringify } from '../core/util/stringify.js';
import { nextTask, reaction } from './as-person.js';
import { type Field, fieldsOf } from './fields.js';
import { fillers } from './fill.js';
import { own } from './own.js';
import { isSentHere, submitterOf } from './own-site.js';
import { invalidIn, markedIn } from './problems.js';

const elsewhere = 'The form leads to another site now. It was not submitted.';

/** The result of submitting a form, for the model. */
export interface Submitted {
  readonly submitted: true;
  /** `page` if the page stays, because its own code handles the submission; `browser` if the form's target opens. */
  readonly handled_by: 'page' | 'browser';
  /** The fields that the page marks as invalid (`aria-invalid`) after its own check, with its words. */
  readonly marked_invalid?: readonly string[];
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
  const refusals: string[] = [];
  const { fields } = fieldsOf(form);
  for (const [key, value] of Object.entries(Object(payload))) {
    signal.throwIfAborted();
    if (value === undefined || value === null) continue;
    const field = fields.find(candidate => candidate.key === key);
    // A page may draw it a moment later, or hide everything around a list until that has closed.
    const now = field && (await reaction(() => current(form, field)));
    refusals.push(...(await fill(key, now, value)));
    // The page may react a moment later, for example by enabling the button.
    await nextTask();
  }
  await nextTask();
  signal.throwIfAborted();
  const problems = [...refusals, ...invalidIn(form)];
  if (problems.length > 0) throw new Error(`The form was not submitted. ${problems.join(' ')}`);
  const result = submit(form);
  if (result.handled_by === 'browser') return result;
  await nextTask();
  await nextTask();
  const marked = markedIn(form);
  return marked.length > 0 ? { ...result, marked_invalid: marked } : result;
}

/** The field as it is now, because a page may redraw or hide it after each value; undefined if it is gone. */
function current(form: HTMLFormElement, { key, filler, group: [before] }: Field): Field | undefined {
  const { fields } = fieldsOf(form);
  // A field that is still there, but not offered any more, is not replaced by another.
  if (before.isConnected) return fields.find(({ group }) => group[0] === before);
  return fields.find(candidate => candidate.key === key && candidate.filler === filler);
}

async function fill(key: string, field: Field | undefined, value: unknown): Promise<string[]> {
  if (!field) return [`${key}: The field is gone.`];
  const filled = await fillers[field.filler](field.group, value);
  if (filled === true) return [];
  return [`${field.label}: ${stringify(value)} ${filled || 'is not taken.'}`];
}

function submit(form: HTMLFormElement): Submitted {
  const button = submitterOf(form);
  if (button?.matches(':disabled')) throw new Error('The form’s button is disabled at the moment.');
  const readable = own(form);
  if (!readable.isConnected) throw new Error('The form is gone.');
  const leavesSite = () => !isSentHere(form, button);
  if (leavesSite()) throw new Error(elsewhere);
  const seen: Event[] = [];
  let stopped = false;
  const look = (event: Event) => {
    if (event.composedPath()[0] === form) seen.push(event);
  };
  const guard = (event: Event) => {
    if (event.defaultPrevented || !seen.includes(event) || !leavesSite()) return;
    event.preventDefault();
    stopped = true;
  };
  const root = readable.getRootNode();
  // The event does not leave a shadow root.
  const target = root instanceof ShadowRoot ? root : window;
  // Runs before all other listeners, because one of the page's may stop the event.
  target.addEventListener('submit', look, { capture: true });
  // Runs after them, because one of the page's may change the target.
  target.addEventListener('submit', guard);
  try {
    readable.requestSubmit(button);
  } finally {
    target.removeEventListener('submit', look, { capture: true });
    target.removeEventListener('submit', guard);
  }
  const [event] = seen;
  if (!event) throw new Error('The form did not let itself be submitted.');
  if (stopped) throw new Error(elsewhere);
  const isDialog = (button?.getAttribute('formmethod') ?? readable.method).toLowerCase() === 'dialog';
  return { submitted: true, handled_by: event.defaultPrevented || isDialog ? 'page' : 'browser' };
}
