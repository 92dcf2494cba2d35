import { oneLine } from '../core/model/page-text.js';
import { isCustomElement, nameOf } from './control.js';
import { fillableIn } from './controls-of.js';
import { own } from './own.js';
import { controlsOf, submitterOf } from './own-site.js';
import { wordsAt, wordsOf } from './words-of.js';
export function invalidIn(form) {
    const listed = controlsOf(form);
    const skips = own(form).noValidate || submitterOf(form)?.formNoValidate;
    const isValid = skips || own(form).checkValidity();
    const invalid = isValid ? [] : listed.filter(control => own(control).matches(':invalid:not(fieldset)'));
    const others = [...own(form).querySelectorAll('*')].filter(element => !listed.includes(element));
    return [...invalid, ...others.filter(saysInvalid)].map(control => {
        const message = 'validationMessage' in control ? control.validationMessage : '';
        return problemOf(control, typeof message === 'string' ? oneLine(message) : '');
    });
}
export function markedIn(form) {
    return fillableIn(form)
        .filter(control => own(control).getAttribute('aria-invalid') === 'true')
        .map(control => problemOf(control, wordsAt(control, 'aria-errormessage') || wordsAt(control, 'aria-describedby')));
}
function problemOf(control, message) {
    const name = wordsOf(control) || nameOf(control) || own(control).localName;
    return `${name}: ${message || 'It is not valid.'}`;
}
function saysInvalid(element) {
    if (!isCustomElement(element))
        return false;
    try {
        const { checkValidity } = element;
        return typeof checkValidity === 'function' && checkValidity.call(element) === false;
    }
    catch {
        return false;
    }
}
