import { stringify } from '../core/util/stringify.js';
import { nextTask, reaction } from './as-person.js';
import { fieldsOf } from './fields.js';
import { fillers } from './fill.js';
import { own } from './own.js';
import { isSentHere, submitterOf } from './own-site.js';
import { invalidIn, markedIn } from './problems.js';
const elsewhere = 'The form leads to another site now. It was not submitted.';
export async function submitForm(form, payload, signal) {
    const refusals = [];
    const { fields } = fieldsOf(form);
    for (const [key, value] of Object.entries(Object(payload))) {
        signal.throwIfAborted();
        if (value === undefined || value === null)
            continue;
        const field = fields.find(candidate => candidate.key === key);
        const now = field && (await reaction(() => current(form, field)));
        refusals.push(...(await fill(key, now, value)));
        await nextTask();
    }
    await nextTask();
    signal.throwIfAborted();
    const problems = [...refusals, ...invalidIn(form)];
    if (problems.length > 0)
        throw new Error(`The form was not submitted. ${problems.join(' ')}`);
    const result = submit(form);
    if (result.handled_by === 'browser')
        return result;
    await nextTask();
    await nextTask();
    const marked = markedIn(form);
    return marked.length > 0 ? { ...result, marked_invalid: marked } : result;
}
function current(form, { key, filler, group: [before] }) {
    const { fields } = fieldsOf(form);
    if (before.isConnected)
        return fields.find(({ group }) => group[0] === before);
    return fields.find(candidate => candidate.key === key && candidate.filler === filler);
}
async function fill(key, field, value) {
    if (!field)
        return [`${key}: The field is gone.`];
    const filled = await fillers[field.filler](field.group, value);
    if (filled === true)
        return [];
    return [`${field.label}: ${stringify(value)} ${filled || 'is not taken.'}`];
}
function submit(form) {
    const button = submitterOf(form);
    if (button?.matches(':disabled'))
        throw new Error('The form’s button is disabled at the moment.');
    const readable = own(form);
    if (!readable.isConnected)
        throw new Error('The form is gone.');
    const leavesSite = () => !isSentHere(form, button);
    if (leavesSite())
        throw new Error(elsewhere);
    const seen = [];
    let stopped = false;
    const look = (event) => {
        if (event.composedPath()[0] === form)
            seen.push(event);
    };
    const guard = (event) => {
        if (event.defaultPrevented || !seen.includes(event) || !leavesSite())
            return;
        event.preventDefault();
        stopped = true;
    };
    const root = readable.getRootNode();
    const target = root instanceof ShadowRoot ? root : window;
    target.addEventListener('submit', look, { capture: true });
    target.addEventListener('submit', guard);
    try {
        readable.requestSubmit(button);
    }
    finally {
        target.removeEventListener('submit', look, { capture: true });
        target.removeEventListener('submit', guard);
    }
    const [event] = seen;
    if (!event)
        throw new Error('The form did not let itself be submitted.');
    if (stopped)
        throw new Error(elsewhere);
    const isDialog = (button?.getAttribute('formmethod') ?? readable.method).toLowerCase() === 'dialog';
    return { submitted: true, handled_by: event.defaultPrevented || isDialog ? 'page' : 'browser' };
}
