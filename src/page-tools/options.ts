import { wordsOf } from './words-of.js';

/** The options of a custom list or the buttons of a custom radio group that can be chosen. */
export function optionsIn(list: Element, role: 'option' | 'radio'): HTMLElement[] {
  return [...list.querySelectorAll(`[role="${role}"]`)].filter(
    (option): option is HTMLElement =>
      option instanceof HTMLElement &&
      !option.matches(':disabled, [aria-disabled="true"]') &&
      wordsOf(option) !== '',
  );
}

export function isSelected(option: Element): boolean {
  return ['aria-checked', 'aria-selected'].some(name => option.getAttribute(name) === 'true');
}
