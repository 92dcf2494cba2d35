import { roleOf } from './control.js';
import { wordsOf } from './words-of.js';

/** The options of a custom list, or the buttons of a custom radio group, that can be chosen. */
export function choosable(list: Element): HTMLElement[] {
  return optionsIn(list, roleOf(list) === 'radiogroup' ? 'radio' : 'option');
}

export function optionsIn(list: Element, role: 'option' | 'radio'): HTMLElement[] {
  return [...list.querySelectorAll<HTMLElement>(`[role="${role}"]`)].filter(
    option => !option.matches(':disabled, [aria-disabled="true"]') && wordsOf(option) !== '',
  );
}

export function isSelected(option: Element): boolean {
  return ['aria-checked', 'aria-selected'].some(name => option.getAttribute(name) === 'true');
}

export function isMultiple(list: Element): boolean {
  return list.getAttribute('aria-multiselectable') === 'true';
}

export function numberOf(control: Element, name: 'now' | 'min' | 'max'): number {
  return Number.parseFloat(control.getAttribute(`aria-value${name}`) ?? '');
}

/** The options of a combobox, as far as they are in the page: some lists are filled when they open. */
export function listedOptions(combobox: Element): HTMLElement[] {
  const ids = ['aria-controls', 'aria-owns'].flatMap(name =>
    (combobox.getAttribute(name) ?? '').split(/\s+/),
  );
  const root = combobox.getRootNode() as Document | ShadowRoot;
  const lists = ids.filter(Boolean).map(id => root.querySelector(`#${CSS.escape(id)}`));
  return lists.flatMap(list => (list ? optionsIn(list, 'option') : []));
}
