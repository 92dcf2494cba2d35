import { reportChange, reportInput, visit } from './as-person.js';
import { pickFrom } from './combobox.js';
import { isNative, type NativeControl } from './control.js';
import { type Accepted, choice, type FieldKind, type Group, several } from './field-kind.js';
import { formHint, isTaken, numberSchema, textSchema, wrongLength } from './text-fields.js';
import { wordsOf } from './words-of.js';

/** Selects with more options would fill the model's context: it is told the number, and gives an option's words. */
const maxOptions = 200;

const ofType =
  (...types: string[]) =>
  ([first]: Group) =>
    isNative(first) && types.includes(first.type);

const isBlank = ([first]: Group) => (first as NativeControl).value === '';
const isUnchecked = (group: Group) => !checkables(group).some(box => box.checked);

/** The fields of the browser. The first kind that fits counts. */
export const nativeKinds: readonly FieldKind[] = [
  {
    fits: ofType('radio'),
    describe: group => choice(checkables(group).map(radio => [radio.value, wordsOf(radio)])),
    isEmpty: isUnchecked,
    fill: async (group, value) => {
      const radio = checkables(group).find(candidate => candidate.value === value);
      if (radio) await check(radio, true);
      return Boolean(radio?.checked);
    },
  },
  {
    fits: group => group.length > 1 && ofType('checkbox')(group),
    describe: group => several(checkables(group).map(box => [box.value, wordsOf(box)])),
    isEmpty: isUnchecked,
    fill: async (group, value) => {
      const wanted = new Set(listOf(value));
      for (const box of checkables(group)) await check(box, wanted.has(box.value));
      return checkables(group).every(box => box.checked === wanted.has(box.value));
    },
  },
  {
    fits: ofType('checkbox'),
    describe: () => ({ schema: { type: 'boolean' } }),
    isEmpty: isUnchecked,
    fill: async (group, value) => {
      const [box] = checkables(group);
      if (box) await check(box, value === true);
      return box?.checked === value;
    },
  },
  {
    // Repeated fields, such as a line for each guest.
    fits: group => group.length > 1 && isNative(group[0]),
    describe: group => {
      const { schema, hint = '' } = nativeKind([group[0]]).describe([group[0]]);
      const order = 'One for each field, in their order';
      return {
        schema: { type: 'array', items: schema, maxItems: group.length },
        hint: [hint, order].filter(Boolean).join('. '),
      };
    },
    isEmpty: group => group.every(control => nativeKind([control]).isEmpty([control])),
    fill: async (group, value) => {
      const given = listOf(value);
      for (const [index, control] of group.entries()) {
        if (index >= given.length) break;
        const accepted = await nativeKind([control]).fill([control], given[index]);
        if (accepted !== true) return accepted;
      }
      return given.length <= group.length;
    },
  },
  {
    fits: ofType('select-multiple'),
    describe: ([first]) => ofSize(first, several),
    isEmpty: ([first]) => selectOf(first).selectedOptions.length === 0,
    fill: async ([first], value) => {
      const wanted = new Set(listOf(value));
      const options = optionsOf(first);
      const isWanted = (option: HTMLOptionElement) => wanted.has(option.value) || wanted.has(labelOf(option));
      await visit(first, () => {
        for (const option of options) option.selected = isWanted(option);
        reportInput(first);
        reportChange(first);
      });
      return options.every(option => option.selected === isWanted(option));
    },
  },
  {
    fits: ofType('select-one'),
    describe: ([first]) => ofSize(first, choice),
    isEmpty: isBlank,
    fill: async ([first], value) => {
      const options = optionsOf(first);
      const wanted =
        options.find(option => option.value === value) ?? options.find(option => labelOf(option) === value);
      if (!wanted) return false;
      await visit(first, () => {
        wanted.selected = true;
        reportInput(first);
        reportChange(first);
      });
      return selectOf(first).value === wanted.value;
    },
  },
  {
    fits: ofType('number', 'range'),
    describe: ([first]) => ({ ...numberSchema(first as HTMLInputElement) }),
    // A slider always has a value.
    isEmpty: isBlank,
    fill: write,
  },
  {
    fits: ofType('date', 'time', 'datetime-local', 'month', 'week', 'color'),
    describe: ([first]) => ({ schema: { type: 'string' }, hint: formHint(first as HTMLInputElement) }),
    isEmpty: isBlank,
    fill: write,
  },
  {
    fits: ([first]) => isNative(first),
    describe: ([first]) => textSchema(first as HTMLInputElement | HTMLTextAreaElement),
    isEmpty: isBlank,
    fill: write,
  },
];

function nativeKind(group: Group): FieldKind {
  return nativeKinds.find(kind => kind.fits(group)) as FieldKind;
}

function listOf(value: unknown): unknown[] {
  return Array.isArray(value) ? value : [value];
}

function checkables(group: Group): readonly HTMLInputElement[] {
  return group as unknown as readonly HTMLInputElement[];
}

function selectOf(control: Element): HTMLSelectElement {
  return control as HTMLSelectElement;
}

function ofSize(control: Element, describe: typeof choice): ReturnType<typeof choice> {
  const options = optionsOf(control);
  if (options.length <= maxOptions)
    return describe(options.map(option => [option.value, labelOf(option)] as const));
  const item = { type: 'string' };
  const schema = describe === several ? { type: 'array', items: item, uniqueItems: true } : item;
  return { schema, hint: `The exact words of one of its ${options.length} options` };
}

/** The options that a visitor can choose. */
function optionsOf(control: Element): HTMLOptionElement[] {
  const { options, required } = selectOf(control);
  return [...options].filter(
    option => !option.matches(':disabled, [hidden]') && !(required && option.value === ''),
  );
}

function labelOf(option: HTMLOptionElement): string {
  return option.label.trim();
}

/** Clicks, because pages and frameworks listen for it. */
async function check(box: HTMLInputElement, on: boolean): Promise<void> {
  if (box.checked !== on) await visit(box, () => box.click());
}

/**
 * Writes with the prototype's setter. Frameworks put their own on elements to ignore values that they wrote
 * themselves; the events tell them of this one.
 */
async function write([first]: Group, value: unknown): Promise<Accepted> {
  const control = first as HTMLInputElement | HTMLTextAreaElement;
  const text = String(value);
  const before = control.value;
  const wrong = wrongLength(control, text);
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
