import { isNative, typeOf } from './control.js';
import { choice, several } from './field-kind.js';
import { labelOf, optionsOf } from './select-options.js';
import { formHint, numberSchema, textSchema } from './text-fields.js';
import { wordsOf } from './words-of.js';
const maxOptions = 200;
const ofType = (...types) => ([first]) => isNative(first) && types.includes(typeOf(first));
const isBlank = ([first]) => first.value === '';
const isUnchecked = (group) => !checkables(group).some(box => box.checked);
const choicesOf = (group) => checkables(group).map(box => [box.value, wordsOf(box)]);
export const nativeKinds = [
    {
        filler: 'radio',
        fits: ofType('radio'),
        describe: group => choice(choicesOf(group)),
        isEmpty: isUnchecked,
    },
    {
        filler: 'boxes',
        fits: group => group.length > 1 && ofType('checkbox')(group),
        describe: group => several(choicesOf(group)),
        isEmpty: isUnchecked,
    },
    {
        filler: 'box',
        fits: ofType('checkbox'),
        describe: () => ({ schema: { type: 'boolean' } }),
        isEmpty: isUnchecked,
    },
    {
        filler: 'each',
        fits: group => group.length > 1 && isNative(group[0]),
        describe: group => {
            const { schema, hint = '' } = nativeKind(group[0]).describe([group[0]]);
            const order = 'One for each field, in their order';
            return {
                schema: { type: 'array', items: schema, maxItems: group.length },
                hint: [hint, order].filter(Boolean).join('. '),
            };
        },
        isEmpty: group => group.every(control => nativeKind(control).isEmpty([control])),
    },
    {
        filler: 'options',
        fits: ofType('select-multiple'),
        describe: ([first]) => ofSize(first, several),
        isEmpty: ([first]) => first.selectedOptions.length === 0,
    },
    {
        filler: 'option',
        fits: ofType('select-one'),
        describe: ([first]) => ofSize(first, choice),
        isEmpty: isBlank,
    },
    {
        filler: 'write',
        fits: ofType('number', 'range'),
        describe: ([first]) => numberSchema(first),
        isEmpty: isBlank,
    },
    {
        filler: 'write',
        fits: ofType('date', 'time', 'datetime-local', 'month', 'week', 'color'),
        describe: ([first]) => ({ schema: { type: 'string' }, hint: formHint(first) }),
        isEmpty: isBlank,
    },
    {
        filler: 'write',
        fits: ([first]) => isNative(first),
        describe: ([first]) => textSchema(first),
        isEmpty: isBlank,
    },
];
export function nativeKind(control) {
    return nativeKinds.find(kind => kind.fits([control]));
}
function checkables(group) {
    return group;
}
function ofSize(select, describe) {
    const options = optionsOf(select);
    if (options.length <= maxOptions)
        return describe(options.map(option => [option.value, labelOf(option)]));
    const item = { type: 'string' };
    const schema = describe === several ? { type: 'array', items: item, uniqueItems: true } : item;
    return { schema, hint: `The exact words of one of its ${options.length} options` };
}
