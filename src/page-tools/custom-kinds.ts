import { nextTask, press, pressKey, reaction, reportChange, reportInput, visit } from './as-person.js';
import { chooseFrom, listedOptions } from './combobox.js';
import { isCustomElement, isEditable, isNative, roleOf } from './control.js';
import { editText } from './edit-text.js';
import { choice, type FieldKind, type Group, several } from './field-kind.js';
import { isSelected, optionsIn } from './options.js';
import { wordsOf } from './words-of.js';

/** Presses of a key that a slider gets at most. */
const maxPresses = 500;

const ofRole =
  (...roles: string[]) =>
  ([first]: Group) =>
    !isNative(first) && roles.includes(roleOf(first));

const optionsOf = (control: Element) =>
  optionsIn(control, roleOf(control) === 'listbox' ? 'option' : 'radio');
const named = (options: readonly Element[]) => options.map(option => [wordsOf(option), ''] as const);
const hasNone = ([first]: Group) => !optionsOf(first).some(isSelected);
const isMultiple = ([first]: Group) => first.getAttribute('aria-multiselectable') === 'true';
const unknown = () => true;

/** Controls that the page has made, by their role or their properties. The first kind that fits counts. */
export const customKinds: readonly FieldKind[] = [
  {
    fits: ofRole('checkbox', 'switch'),
    describe: () => ({ schema: { type: 'boolean' } }),
    isEmpty: ([first]) => !isSelected(first),
    fill: async ([first], value) => {
      if (isSelected(first) === value) return true;
      await visit(first, () => press(first as HTMLElement));
      return (await reaction(() => isSelected(first) === value)) === true;
    },
  },
  {
    fits: group => ofRole('listbox')(group) && isMultiple(group) && optionsOf(group[0]).length > 0,
    describe: ([first]) => several(named(optionsOf(first))),
    isEmpty: hasNone,
    fill: ([first], value) => chooseOptions(first, new Set(value as unknown[])),
  },
  {
    fits: group => ofRole('listbox', 'radiogroup')(group) && optionsOf(group[0]).length > 0,
    describe: ([first]) => choice(named(optionsOf(first))),
    isEmpty: hasNone,
    fill: ([first], value) => chooseOptions(first, new Set([value])),
  },
  {
    fits: group => ofRole('combobox')(group) && !isEditable(group[0]),
    describe: ([first]) => {
      const options = listedOptions(first);
      if (options.length > 0) return choice(named(options));
      return { schema: { type: 'string' }, hint: 'The exact words of an option' };
    },
    isEmpty: unknown,
    fill: async ([first], value) => {
      let isChosen = false;
      await visit(first, async () => {
        isChosen = await chooseFrom(first as HTMLElement, String(value));
      });
      return isChosen;
    },
  },
  {
    fits: group => ofRole('slider', 'spinbutton')(group) && Number.isFinite(numberOf(group[0], 'now')),
    describe: ([first]) => {
      const limits = { minimum: numberOf(first, 'min'), maximum: numberOf(first, 'max') };
      const known = Object.entries(limits).filter(([, value]) => Number.isFinite(value));
      return { schema: { type: 'number', ...Object.fromEntries(known) } };
    },
    isEmpty: () => false,
    fill: async ([first], value) => {
      await visit(first, () => moveTo(first, Number(value)));
      return numberOf(first, 'now') === value;
    },
  },
  {
    fits: ([first]) => isEditable(first) && !isNative(first),
    describe: () => ({ schema: { type: 'string' } }),
    isEmpty: ([first]) => (first.textContent ?? '').trim() === '',
    fill: ([first], value) => editText(first as HTMLElement, String(value)),
  },
  {
    fits: ([first]) => isCustomElement(first) && typeof first.checked === 'boolean',
    describe: () => ({ schema: { type: 'boolean' } }),
    isEmpty: ([first]) => !propertiesOf(first).checked,
    fill: async ([first], value) => {
      const element = propertiesOf(first);
      if (element.checked !== value) await visit(first, () => press(first as HTMLElement));
      return (await reaction(() => element.checked === value)) === true;
    },
  },
  {
    fits: ([first]) => isCustomElement(first) && /^(string|number)$/.test(typeof first.value),
    describe: ([first]) => ({ schema: { type: typeof propertiesOf(first).value as 'string' | 'number' } }),
    isEmpty: ([first]) => propertiesOf(first).value === '',
    fill: async ([first], value) => {
      const element = propertiesOf(first);
      await visit(first, () => {
        element.value = value;
        reportInput(first, String(value));
        reportChange(first);
      });
      return String(element.value) === String(value);
    },
  },
];

function propertiesOf(element: Element): { value?: unknown; checked?: unknown } {
  return element as { value?: unknown };
}

async function chooseOptions(control: Element, wanted: ReadonlySet<unknown>): Promise<boolean> {
  const isRight = (option: Element) => isSelected(option) === wanted.has(wordsOf(option));
  const mayUnselect = isMultiple([control]);
  await visit(control, async () => {
    for (const option of optionsOf(control)) {
      if (isRight(option) || (isSelected(option) && !mayUnselect)) continue;
      press(option);
      await nextTask();
    }
  });
  return (await reaction(() => optionsOf(control).every(isRight))) === true;
}

function numberOf(control: Element, name: 'now' | 'min' | 'max'): number {
  return Number.parseFloat(control.getAttribute(`aria-value${name}`) ?? '');
}

/** Presses arrow keys as long as they bring the value nearer. */
async function moveTo(control: Element, wanted: number): Promise<void> {
  for (let count = 0; count < maxPresses; count++) {
    const distance = wanted - numberOf(control, 'now');
    if (distance === 0) return;
    pressKey(control, distance > 0 ? 'ArrowUp' : 'ArrowDown');
    await nextTask();
    if (!(Math.abs(wanted - numberOf(control, 'now')) < Math.abs(distance))) return;
  }
}
