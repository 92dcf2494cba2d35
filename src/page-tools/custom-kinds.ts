import { choosable, isMultiple, isSelected, listedOptions, numberOf } from './aria.js';
import { isCustomElement, isEditable, isNative, roleOf } from './control.js';
import { choice, type FieldKind, type Group, several } from './field-kind.js';
import { wordsOf } from './words-of.js';

const ofRole =
  (...roles: string[]) =>
  ([first]: Group) =>
    !isNative(first) && roles.includes(roleOf(first));

const named = (options: readonly Element[]) => options.map(option => [wordsOf(option), ''] as const);
const hasNone = ([first]: Group) => !choosable(first).some(isSelected);
const propertiesOf = ([first]: Group) => first as { value?: unknown; checked?: unknown };

/** The options of a custom list: elements in it that have a value. */
function valuesIn(list: Element): (readonly [value: string, label: string])[] {
  return [...list.querySelectorAll('[value]')]
    .filter(option => isCustomElement(option) || option instanceof HTMLOptionElement)
    .map(option => [option.getAttribute('value') ?? '', wordsOf(option)] as const);
}

/** Controls that the page has made, by their role or their properties. The first kind that fits counts. */
export const customKinds: readonly FieldKind[] = [
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
      if (options.length > 0) return choice(named(options));
      return { schema: { type: 'string' }, hint: 'The exact words of an option' };
    },
    // Its words may be a placeholder.
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
      if (choices.length > 0) return choice(choices);
      return { schema: { type: typeof propertiesOf([first]).value as 'string' | 'number' } };
    },
    isEmpty: group => propertiesOf(group).value === '',
  },
];
