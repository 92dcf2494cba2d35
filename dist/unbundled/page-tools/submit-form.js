import { kindOf } from './field-kinds.js';
import { fieldsOf } from './fields.js';
import { controlsOf, submitterOf } from './own-site.js';
import { wordsOf } from './words-of.js';
export async function submitForm(form, payload, signal) {
    const given = new Map(Object.entries(Object(payload)));
    const refusals = fieldsOf(form).flatMap(field => fill(field, given));
    await new Promise(resolve => setTimeout(resolve));
    signal.throwIfAborted();
    const problems = [...refusals, ...invalidIn(form)];
    if (problems.length > 0)
        throw new Error(`The form was not submitted. ${problems.join(' ')}`);
    const button = submitterOf(form);
    if (button?.matches(':disabled'))
        throw new Error('The form’s button is disabled at the moment.');
    return submit(form, button);
}
function fill({ key, label, group }, given) {
    const value = given.get(key);
    if (value === undefined || value === null || kindOf(group).fill(group, value))
        return [];
    return [`${label}: ${JSON.stringify(value)} is not taken.`];
}
function invalidIn(form) {
    if (form.matches('[novalidate]') || submitterOf(form)?.formNoValidate)
        return [];
    return controlsOf(form).flatMap(element => {
        const control = element;
        if (control.checkValidity())
            return [];
        return [`${wordsOf(control) || control.name || control.type}: ${control.validationMessage}`];
    });
}
function submit(form, button) {
    const seen = [];
    const look = (event) => {
        if (event.target === form)
            seen.push(event);
    };
    addEventListener('submit', look, { capture: true });
    try {
        HTMLFormElement.prototype.requestSubmit.call(form, button);
    }
    finally {
        removeEventListener('submit', look, { capture: true });
    }
    const [event] = seen;
    if (!event)
        throw new Error('The form did not let itself be submitted.');
    return { submitted: true, handled_by: event.defaultPrevented ? 'page' : 'browser' };
}
