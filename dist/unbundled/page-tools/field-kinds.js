import { quoted } from '../core/model/page-text.js';
import { setValue } from './set-value.js';
import { wordsOf } from './words-of.js';
export function kindOf(group) {
    return kinds.find(kind => kind.fits(group));
}
const ofType = (...types) => ([first]) => types.includes(first.type);
const isBlank = ([first]) => first.value === '';
const isUnchecked = (group) => !checkables(group).some(box => box.checked);
const kinds = [
    {
        fits: ofType('radio'),
        describe: group => choice(checkables(group).map(radio => [radio.value, wordsOf(radio)])),
        isEmpty: isUnchecked,
        fill: (group, value) => {
            const radio = checkables(group).find(candidate => candidate.value === value);
            if (radio)
                check(radio, true);
            return Boolean(radio?.checked);
        },
    },
    {
        fits: group => group.length > 1 && ofType('checkbox')(group),
        describe: group => several(checkables(group).map(box => [box.value, wordsOf(box)])),
        isEmpty: isUnchecked,
        fill: (group, value) => {
            const wanted = new Set(value);
            for (const box of checkables(group))
                check(box, wanted.has(box.value));
            return checkables(group).every(box => box.checked === wanted.has(box.value));
        },
    },
    {
        fits: ofType('checkbox'),
        describe: () => ({ schema: { type: 'boolean' } }),
        isEmpty: isUnchecked,
        fill: (group, value) => {
            const [box] = checkables(group);
            if (box)
                check(box, value === true);
            return box?.checked === value;
        },
    },
    {
        fits: ofType('select-multiple'),
        describe: group => several(optionsOf(group)),
        isEmpty: ([select]) => select.selectedOptions.length === 0,
        fill: (group, value) => select(group, new Set(value)),
    },
    {
        fits: ofType('select-one'),
        describe: group => choice(optionsOf(group)),
        isEmpty: isBlank,
        fill: (group, value) => select(group, new Set([value])),
    },
    {
        fits: ofType('number', 'range'),
        describe: ([first]) => ({ schema: numberSchema(first) }),
        isEmpty: isBlank,
        fill: write,
    },
    {
        fits: ofType('date', 'time', 'datetime-local', 'month', 'week', 'color'),
        describe: ([first]) => ({ schema: { type: 'string' }, hint: formHint(first) }),
        isEmpty: isBlank,
        fill: write,
    },
    {
        fits: () => true,
        describe: ([first]) => ({ schema: textSchema(first) }),
        isEmpty: isBlank,
        fill: write,
    },
];
function choice(choices) {
    return { schema: { type: 'string', enum: valuesOf(choices) }, hint: legend(choices) };
}
function several(choices) {
    const items = { type: 'string', enum: valuesOf(choices) };
    return { schema: { type: 'array', items, uniqueItems: true }, hint: legend(choices) };
}
function valuesOf(choices) {
    return [...new Set(choices.map(([value]) => value))];
}
function legend(choices) {
    return choices
        .filter(([value, label]) => label && label !== value)
        .map(([value, label]) => `${value}: ${quoted(label)}`)
        .join('; ');
}
function optionsOf([first]) {
    const select = first;
    return [...select.options]
        .filter(option => !option.matches(':disabled') && !option.hidden && !(select.required && option.value === ''))
        .map(option => [option.value, option.label.trim()]);
}
function numberSchema({ min, max, step }) {
    const whole = [step || '1', min || '0'].every(text => Number.isInteger(Number(text)));
    return {
        type: whole ? 'integer' : 'number',
        ...(min !== '' && Number.isFinite(Number(min)) ? { minimum: Number(min) } : {}),
        ...(max !== '' && Number.isFinite(Number(max)) ? { maximum: Number(max) } : {}),
    };
}
const forms = {
    date: 'YYYY-MM-DD',
    time: 'HH:MM, 24 hours',
    'datetime-local': 'YYYY-MM-DDTHH:MM',
    month: 'YYYY-MM',
    week: 'YYYY-Www',
    color: '#rrggbb',
};
function formHint({ type, min, max }) {
    return [forms[type], min && `not before ${min}`, max && `not after ${max}`].filter(Boolean).join(', ');
}
function textSchema(field) {
    const { minLength, maxLength, type } = field;
    const format = { email: 'email', url: 'uri' }[type];
    const pattern = 'pattern' in field ? field.pattern : '';
    return {
        type: 'string',
        ...(minLength > 0 ? { minLength } : {}),
        ...(maxLength >= 0 ? { maxLength } : {}),
        ...(pattern && isReadable(pattern) ? { pattern: `^(?:${pattern})$` } : {}),
        ...(format && !field.matches('[multiple]') ? { format } : {}),
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
function checkables(group) {
    return group;
}
function check(box, on) {
    if (box.checked !== on)
        box.click();
}
function select([first], wanted) {
    const options = [...first.options];
    setValue(first, () => {
        for (const option of options)
            option.selected = wanted.has(option.value);
    });
    return options.every(option => option.selected === wanted.has(option.value));
}
function write([first], value) {
    const text = String(value);
    setValue(first, text);
    return first.value !== '' || text === '';
}
