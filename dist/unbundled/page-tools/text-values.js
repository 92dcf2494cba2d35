import { typeOf } from './control.js';
const forms = {
    month: /^\d{4,}-(0[1-9]|1[0-2])$/,
    week: /^\d{4,}-W(0[1-9]|[1-4]\d|5[0-3])$/,
};
export function wrongText(control, text) {
    const type = typeOf(control);
    const form = forms[type];
    if (text === '')
        return undefined;
    if (form)
        return wrongDate(control, text, form);
    return /^(number|range|date|time|datetime-local|color)$/.test(type)
        ? undefined
        : wrongLength(control, text);
}
function wrongDate({ min, max }, text, form) {
    if (!form.test(text))
        return 'is not taken.';
    if (min && text < min)
        return `is before ${min}.`;
    if (max && text > max)
        return `is after ${max}.`;
    return undefined;
}
function wrongLength({ minLength, maxLength }, text) {
    if (maxLength >= 0 && text.length > maxLength)
        return `is longer than ${maxLength} UTF-16 units.`;
    if (minLength > 0 && text.length < minLength)
        return `is shorter than ${minLength} UTF-16 units.`;
    return undefined;
}
export function isTaken({ type, value }, text, before) {
    if (type === 'color')
        return value.toLowerCase() === text.trim().toLowerCase();
    if (/^(number|range)$/.test(type))
        return text === '' ? value === '' : Number(value) === Number(text) && value !== '';
    if (text === '')
        return true;
    return value !== '' && (value !== before || text === before);
}
