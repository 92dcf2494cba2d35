import { isNative, type NativeControl, typeOf } from './control.js';
import { choice, type Description, type FieldKind, type Group, several } from './field-kind.js';
import { labelOf, optionsOf } from './select-options.js';
import { formHint, numberSchema, textSchema } from './text-fields.js';
import { wordsOf } from './words-of.js';

/** Selects with more options would fill the model's context: it receives their number, and gives an option's words. */
const maxOptions = 200;

const ofType =
  (...types: string[]) =>
  ([first]: Group) =>
    isNative(first) && types.includes(typeOf(first));

const isBlank = ([first]: Group) => (first as NativeControl).value === '';
const isUnchecked = (group: Group) => !checkables(group).some(box => box.checked);
const choicesOf = (group: Group) => checkables(group).map(box => [box.value, wordsOf(box)] as const);

/** The fields of the browser. The first kind that fits counts. */
export const nativeKinds: readonly FieldKind[] = [
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
    // Repeated fields, such as a line for each guest.
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
    describe: ([first]) => ofSize(first as HTMLSelectElement, several),
    isEmpty: ([first]) => (first as HTMLSelectElement).selectedOptions.length === 0,
  },
  {
    filler: 'option',
    fits: ofType('select-one'),
    describe: ([first]) => ofSize(first as HTMLSelectElement, choice),
    isEmpty: isBlank,
  },
  {
    filler: 'write',
    fits: ofType('number', 'range'),
    describe: ([first]) => numberSchema(first as HTMLInputElement),
    // A slider always has a value.
    isEmpty: isBlank,
  },
  {
    filler: 'write',
    fits: ofType('date', 'time', 'datetime-local', 'month', 'week', 'color'),
    describe: ([first]) => ({ schema: { type: 'string' }, hint: formHint(first as HTMLInputElement) }),
    isEmpty: isBlank,
  },
  {
    filler: 'write',
    fits: ([first]) => isNative(first),
    describe: ([first]) => textSchema(first as HTMLInputElement | HTMLTextAreaElement),
    isEmpty: isBlank,
  },
];

/** The kind of a single control. */
export function nativeKind(control: Element): FieldKind {
  return nativeKinds.find(kind => kind.fits([control])) as FieldKind;
}

function checkables(group: Group): readonly HTMLInputElement[] {
  return group as unknown as readonly HTMLInputElement[];
}

function ofSize(select: HTMLSelectElement, describe: typeof choice): Description {
  const options = optionsOf(select);
  if (options.length <= maxOptions)
    return describe(options.map(option => [option.value, labelOf(option)] as const));
  const item = { type: 'string' };
  const schema = describe === several ? { type: 'array', items: item, uniqueItems: true } : item;
  return { schema, hint: `The exact words of one of its ${options.length} options` };
}
