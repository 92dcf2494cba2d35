import { choosable, isMultiple, isSelected, numberOf } from './aria.js';
import { nextTask, press, pressKey, reaction, reportChange, reportInput, visit } from './as-person.js';
import { chooseFrom } from './combobox.js';
import { editText } from './edit-text.js';
import type { CustomFiller, Fill } from './field-kind.js';
import { wordsOf } from './words-of.js';

/** Presses of a key that a slider gets at most. */
const maxPresses = 500;

/** How the controls of the page are filled. */
export const fillCustom: Readonly<Record<CustomFiller, Fill>> = {
  toggle: ([first], value) => pressUntil(first, () => isSelected(first) === value),
  check: ([first], value) => pressUntil(first, () => propertiesOf(first).checked === value),
  choose: ([first], value) => chooseOptions(first, new Set(Array.isArray(value) ? value : [value])),
  open: async ([first], value) => {
    let isChosen = false;
    await visit(first, async () => {
      isChosen = await chooseFrom(first as HTMLElement, String(value));
    });
    return isChosen;
  },
  move: async ([first], value) => {
    await visit(first, () => moveTo(first, Number(value)));
    return numberOf(first, 'now') === value;
  },
  edit: async ([first], value) => editText(first as HTMLElement, String(value)),
  assign: async ([first], value) => {
    const element = propertiesOf(first);
    await visit(first, () => {
      element.value = value;
      reportInput(first, String(value));
      reportChange(first);
    });
    return String(element.value) === String(value);
  },
};

function propertiesOf(element: Element): { value?: unknown; checked?: unknown } {
  return element as { value?: unknown };
}

async function pressUntil(control: Element, isRight: () => boolean): Promise<boolean> {
  if (isRight()) return true;
  await visit(control, () => press(control as HTMLElement));
  return (await reaction(isRight)) === true;
}

async function chooseOptions(control: Element, wanted: ReadonlySet<unknown>): Promise<boolean> {
  const words = choosable(control).map(wordsOf);
  if (![...wanted].every(value => words.includes(String(value)))) return false;
  const isRight = (option: Element) => isSelected(option) === wanted.has(wordsOf(option));
  await visit(control, async () => {
    for (const option of choosable(control)) {
      if (isRight(option) || (isSelected(option) && !isMultiple(control))) continue;
      press(option);
      await nextTask();
    }
  });
  return (await reaction(() => choosable(control).every(isRight))) === true;
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
