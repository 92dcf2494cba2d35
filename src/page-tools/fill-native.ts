import { reportChange, reportInput, visit } from './as-person.js';
import { pickFrom } from './combobox.js';
import type { Fill, Filled, Group, NativeFiller } from './field-kind.js';
import { nativeKind } from './native-kinds.js';
import { labelOf, optionsOf } from './select-options.js';
import { isTaken, wrongText } from './text-values.js';

/** How the fields of the browser are filled. */
export const fillNative: Readonly<Record<NativeFiller, Fill>> = {
  radio: async (group, value) => {
    const radio = checkables(group).find(candidate => candidate.value === value);
    if (radio) await check(radio, true);
    return Boolean(radio?.checked);
  },
  boxes: async (group, value) => {
    const wanted = new Set(listOf(value));
    for (const box of checkables(group)) await check(box, wanted.has(box.value));
    return checkables(group).every(box => box.checked === wanted.has(box.value));
  },
  box: async (group, value) => {
    const [box] = checkables(group);
    if (box) await check(box, value === true);
    return box?.checked === value;
  },
  each: async (group, value) => {
    const given = listOf(value);
    for (const [index, control] of group.entries()) {
      if (index >= given.length) break;
      const filled = await fillNative[nativeKind(control).filler as NativeFiller]([control], given[index]);
      if (filled !== true) return filled;
    }
    return given.length <= group.length;
  },
  options: async ([first], value) => {
    const wanted = new Set(listOf(value));
    const options = optionsOf(first as HTMLSelectElement);
    const isWanted = (option: HTMLOptionElement) => wanted.has(option.value) || wanted.has(labelOf(option));
    await select(first, () => {
      for (const option of options) option.selected = isWanted(option);
    });
    return options.every(option => option.selected === isWanted(option));
  },
  option: async ([first], value) => {
    const options = optionsOf(first as HTMLSelectElement);
    const wanted =
      options.find(option => option.value === value) ?? options.find(option => labelOf(option) === value);
    if (!wanted) return false;
    await select(first, () => {
      wanted.selected = true;
    });
    return (first as HTMLSelectElement).value === wanted.value;
  },
  write,
};

function listOf(value: unknown): unknown[] {
  return Array.isArray(value) ? value : [value];
}

function checkables(group: Group): readonly HTMLInputElement[] {
  return group as unknown as readonly HTMLInputElement[];
}

/** Clicks, because pages and frameworks listen for it. */
async function check(box: HTMLInputElement, on: boolean): Promise<void> {
  if (box.checked !== on) await visit(box, () => box.click());
}

function select(control: Element, change: () => void): Promise<void> {
  return visit(control, () => {
    change();
    reportInput(control);
    reportChange(control);
  });
}

/**
 * Writes with the prototype's setter. Frameworks put their own on elements to ignore values that they wrote
 * themselves; the events tell them of this one.
 */
async function write([first]: Group, value: unknown): Promise<Filled> {
  const control = first as HTMLInputElement | HTMLTextAreaElement;
  const text = String(value);
  const before = control.value;
  const wrong = wrongText(control, text);
  if (wrong) return wrong;
  let isPicked = false;
  await visit(control, async () => {
    const { prototype } = control instanceof HTMLTextAreaElement ? HTMLTextAreaElement : HTMLInputElement;
    Reflect.set(prototype, 'value', text, control);
    reportInput(control, text);
    isPicked = await pickFrom(control, text);
    if (!isPicked) reportChange(control);
  });
  return isPicked || isTaken(control, text, before);
}
