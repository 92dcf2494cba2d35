import { isSelected, listedOptions } from './aria.js';
import { press, pressKey, reaction } from './as-person.js';
import { roleOf } from './control.js';
import { wordsOf } from './words-of.js';

/** Opens the list and chooses the option with these words. Resolves to false if the page does not take it. */
export async function chooseFrom(combobox: HTMLElement, words: string): Promise<boolean> {
  if (!isOpen(combobox)) press(combobox);
  const option = await reaction(() => optionNamed(combobox, words));
  const isTaken = () => option && (isSelected(option) || shownIn(combobox).includes(words));
  if (option) {
    press(option);
    if (await reaction(() => isTaken() && !isOpen(combobox))) return true;
  }
  // A list that stays open may make the rest of the page inert.
  if (isOpen(combobox)) {
    pressKey(combobox, 'Escape');
    await reaction(() => !isOpen(combobox));
  }
  return Boolean(isTaken());
}

/** Chooses the option with these words if a text field opens a list for them; resolves to false if there is none. */
export async function pickFrom(field: HTMLElement, words: string): Promise<boolean> {
  if (roleOf(field) !== 'combobox' || words === '') return false;
  // A page that filters its options has shown them by then; without an open list, any text is allowed.
  const option = await reaction(() => isOpen(field) && optionNamed(field, words));
  if (!option) return false;
  press(option);
  return true;
}

function optionNamed(combobox: Element, words: string): HTMLElement | undefined {
  const wanted = words.trim().toLowerCase();
  return listedOptions(combobox).find(option => wordsOf(option).toLowerCase() === wanted);
}

function isOpen(combobox: Element): boolean {
  return combobox.getAttribute('aria-expanded') === 'true';
}

function shownIn(combobox: Element): string {
  return combobox.textContent ?? '';
}
