import { choosable, isMultiple, isSelected, listedOptions, numberOf } from './aria.js';
import { isCustomElement, isEditable, isNative, roleOf } from './control.js';
import { choice, several } from './field-kind.js';
import { wordsOf } from './words-of.js';
const ofRole = (...roles) => ([first]) => !isNative(first) && roles.includes(roleOf(first));
const named = (options) => options.map(option => [wordsOf(option), '']);
const hasNone = ([first]) => !choosable(first).some(isSelected);
const propertiesOf = ([first]) => first;
function valuesIn(list) {
    return [...list.querySelectorAll('[value]')]
        .filter(option => isCustomElement(option) || option instanceof HTMLOptionElement)
        .map(option => [option.getAttribute('value') ?? '', wordsOf(option)]);
}
export const customKinds = [
    {
        filler: 'toggle',
        fits: ofRole('checkbox', 'switch'),
        describe: () => ({ schema: { type: 'boolean' } }),
        isEmpty: ([first]) => !isSelected(first),
    },
    {
        filler: 'choose',
        fits: group => ofRole('listbox', 'radiogroup')(group) && choosable(group[0]).length > 0,
        describe: ([first]) => (isMultiple(first) ? several : choice)(named(choosable(first))),
        isEmpty: hasNone,
    },
    {
        filler: 'open',
        fits: group => ofRole('combobox')(group) && !isEditable(group[0]),
        describe: ([first]) => {
            const options = listedOptions(first);
            if (options.length > 0)
                return choice(named(options));
            return { schema: { type: 'string' }, hint: 'The exact words of an option' };
        },
        isEmpty: () => true,
    },
    {
        filler: 'move',
        fits: group => ofRole('slider', 'spinbutton')(group) && Number.isFinite(numberOf(group[0], 'now')),
        describe: ([first]) => {
            const limits = { minimum: numberOf(first, 'min'), maximum: numberOf(first, 'max') };
            const known = Object.entries(limits).filter(([, value]) => Number.isFinite(value));
            return { schema: { type: 'number', ...Object.fromEntries(known) } };
        },
        isEmpty: () => false,
    },
    {
        filler: 'edit',
        fits: ([first]) => isEditable(first) && !isNative(first),
        describe: () => ({ schema: { type: 'string' } }),
        isEmpty: ([first]) => (first.textContent ?? '').trim() === '',
    },
    {
        filler: 'check',
        fits: group => isCustomElement(group[0]) && typeof propertiesOf(group).checked === 'boolean',
        describe: () => ({ schema: { type: 'boolean' } }),
        isEmpty: group => !propertiesOf(group).checked,
    },
    {
        filler: 'assign',
        fits: group => isCustomElement(group[0]) && /^(string|number)$/.test(typeof propertiesOf(group).value),
        describe: ([first]) => {
            const choices = valuesIn(first);
            if (choices.length > 0)
                return choice(choices);
            return { schema: { type: typeof propertiesOf([first]).value } };
        },
        isEmpty: group => propertiesOf(group).value === '',
    },
];
