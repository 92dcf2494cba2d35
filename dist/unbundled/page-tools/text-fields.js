import { quoted } from '../core/model/page-text.js';
import { typeOf } from './control.js';
const maxSuggestions = 20;
const forms = {
    date: 'YYYY-MM-DD',
    time: 'HH:MM, 24 hours',
    'datetime-local': 'YYYY-MM-DDTHH:MM',
    month: 'YYYY-MM',
    week: 'YYYY-Www',
    color: '#rrggbb',
};
export function formHint(field) {
    const { min, max } = field;
    const limits = [forms[typeOf(field)], min && `not before ${min}`, max && `not after ${max}`];
    return sentences(limits.filter(Boolean).join(', '), suggestions(field));
}
export function numberSchema(field) {
    const isRange = field.type === 'range';
    const min = limit(field.min, isRange ? 0 : undefined);
    const max = limit(field.max, isRange ? Math.max(100, min ?? 0) : undefined);
    const step = /^any$/i.test(field.step) ? undefined : Number(field.step) > 0 ? Number(field.step) : 1;
    const from = limit(field.min, limit(field.defaultValue, 0));
    const isWhole = step !== undefined && Number.isInteger(step) && Number.isInteger(from);
    return {
        schema: {
            type: isWhole ? 'integer' : 'number',
            ...(min === undefined ? {} : { minimum: min }),
            ...(max === undefined ? {} : { maximum: max }),
        },
        hint: sentences(step && step > 1 ? `In steps of ${step} from ${from}` : '', suggestions(field)),
    };
}
export function textSchema(field) {
    const { minLength, maxLength, type } = field;
    const format = { email: 'email', url: 'uri' }[type];
    const isMultiple = field.matches('[type="email" i][multiple]');
    const pattern = 'pattern' in field ? field.pattern : '';
    const schema = {
        type: 'string',
        ...(minLength > 0 ? { minLength } : {}),
        ...(maxLength >= 0 ? { maxLength } : {}),
        ...(pattern && isReadable(pattern) && !isMultiple ? { pattern: `^(?:${pattern})$` } : {}),
        ...(format && !isMultiple ? { format } : {}),
    };
    return {
        schema,
        hint: sentences(isMultiple ? 'Several addresses with commas' : '', suggestions(field)),
    };
}
function isReadable(pattern) {
    try {
        return Boolean(new RegExp(pattern, 'u'));
    }
    catch {
        return false;
    }
}
function limit(text, otherwise) {
    return text.trim() !== '' && Number.isFinite(Number(text)) ? Number(text) : otherwise;
}
function suggestions(field) {
    const options = 'list' in field ? [...(field.list?.options ?? [])] : [];
    const values = options.map(({ value }) => value).filter(Boolean);
    return values.length > 0 ? `Suggested: ${values.slice(0, maxSuggestions).map(quoted).join(', ')}` : '';
}
function sentences(...parts) {
    return parts.filter(Boolean).join('. ');
}
