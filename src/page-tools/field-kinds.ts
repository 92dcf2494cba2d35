import type { JsonSchema } from '../core/model/function.js';
import { quoted } from '../core/model/page-text.js';
import type { Control } from './control.js';
import { setValue } from './set-value.js';
import { wordsOf } from './words-of.js';

export type Group = readonly [Control, ...Control[]];

/** How a kind of field is described to the model, and how it is filled. */
export interface FieldKind {
  readonly fits: (group: Group) => boolean;
  readonly describe: (group: Group) => { readonly schema: JsonSchema; readonly hint?: string };
  readonly isEmpty: (group: Group) => boolean;
  /** Returns false if the field has not accepted the value. */
  readonly fill: (group: Group, value: unknown) => boolean;
}

/** The first kind that fits; the last one fits everything. */
export function kindOf(group: Group): FieldKind {
  return kinds.find(kind => kind.fits(group)) as FieldKind;
}

const ofType =
  (...types: string[]) =>
  ([first]: Group) =>
    types.includes(first.type);

const isBlank = ([first]: Group) => first.value === '';
const isUnchecked = (group: Group) => !checkables(group).some(box => box.checked);

const kinds: readonly FieldKind[] = [
  {
    fits: ofType('radio'),
    describe: group => choice(checkables(group).map(radio => [radio.value, wordsOf(radio)])),
    isEmpty: isUnchecked,
    fill: (group, value) => {
      const radio = checkables(group).find(candidate => candidate.value === value);
      if (radio) check(radio, true);
      return Boolean(radio?.checked);
    },
  },
  {
    fits: group => group.length > 1 && ofType('checkbox')(group),
    describe: group => several(checkables(group).map(box => [box.value, wordsOf(box)])),
    isEmpty: isUnchecked,
    fill: (group, value) => {
      const wanted = new Set(value as unknown[]);
      for (const box of checkables(group)) check(box, wanted.has(box.value));
      return checkables(group).every(box => box.checked === wanted.has(box.value));
    },
  },
  {
    fits: ofType('checkbox'),
    describe: () => ({ schema: { type: 'boolean' } }),
    isEmpty: isUnchecked,
    fill: (group, value) => {
      const [box] = checkables(group);
      if (box) check(box, value === true);
      return box?.checked === value;
    },
  },
  {
    fits: ofType('select-multiple'),
    describe: group => several(optionsOf(group)),
    isEmpty: ([select]) => (select as HTMLSelectElement).selectedOptions.length === 0,
    fill: (group, value) => select(group, new Set(value as unknown[])),
  },
  {
    fits: ofType('select-one'),
    describe: group => choice(optionsOf(group)),
    isEmpty: isBlank,
    fill: (group, value) => select(group, new Set([value])),
  },
  {
    fits: ofType('number', 'range'),
    describe: ([first]) => ({ schema: numberSchema(first as HTMLInputElement) }),
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
    fits: () => true,
    describe: ([first]) => ({ schema: textSchema(first as HTMLInputElement | HTMLTextAreaElement) }),
    isEmpty: isBlank,
    fill: write,
  },
];

type Choices = readonly (readonly [value: string, label: string])[];

function choice(choices: Choices): { schema: JsonSchema; hint: string } {
  return { schema: { type: 'string', enum: valuesOf(choices) }, hint: legend(choices) };
}

function several(choices: Choices): { schema: JsonSchema; hint: string } {
  const items = { type: 'string', enum: valuesOf(choices) };
  return { schema: { type: 'array', items, uniqueItems: true }, hint: legend(choices) };
}

/** Without duplicates, which a schema's `enum` must not have. */
function valuesOf(choices: Choices): string[] {
  return [...new Set(choices.map(([value]) => value))];
}

/** Explains the values that differ from their labels. */
function legend(choices: Choices): string {
  return choices
    .filter(([value, label]) => label && label !== value)
    .map(([value, label]) => `${value}: ${quoted(label)}`)
    .join('; ');
}

function optionsOf([first]: Group): Choices {
  const select = first as HTMLSelectElement;
  return [...select.options]
    .filter(
      option => !option.matches(':disabled') && !option.hidden && !(select.required && option.value === ''),
    )
    .map(option => [option.value, option.label.trim()]);
}

function numberSchema({ min, max, step }: HTMLInputElement): JsonSchema {
  // Without `step`, only whole steps from `min` on are valid.
  const whole = [step || '1', min || '0'].every(text => Number.isInteger(Number(text)));
  return {
    type: whole ? 'integer' : 'number',
    ...(min !== '' && Number.isFinite(Number(min)) ? { minimum: Number(min) } : {}),
    ...(max !== '' && Number.isFinite(Number(max)) ? { maximum: Number(max) } : {}),
  };
}

const forms: Readonly<Record<string, string>> = {
  date: 'YYYY-MM-DD',
  time: 'HH:MM, 24 hours',
  'datetime-local': 'YYYY-MM-DDTHH:MM',
  month: 'YYYY-MM',
  week: 'YYYY-Www',
  color: '#rrggbb',
};

function formHint({ type, min, max }: HTMLInputElement): string {
  return [forms[type], min && `not before ${min}`, max && `not after ${max}`].filter(Boolean).join(', ');
}

/** `format` only guides the model: the form itself decides whether an address is valid. */
function textSchema(field: HTMLInputElement | HTMLTextAreaElement): JsonSchema {
  const { minLength, maxLength, type } = field;
  const format = { email: 'email', url: 'uri' }[type];
  const pattern = 'pattern' in field ? field.pattern : '';
  return {
    type: 'string',
    ...(minLength > 0 ? { minLength } : {}),
    ...(maxLength >= 0 ? { maxLength } : {}),
    ...(pattern && isReadable(pattern) ? { pattern: `^(?:${pattern})$` } : {}),
    ...(format && !field.matches('[multiple]') ? { format } : {}),
  };
}

/** Whether a schema can use the pattern: HTML's patterns may use other syntax. */
function isReadable(pattern: string): boolean {
  try {
    return Boolean(new RegExp(pattern, 'u'));
  } catch {
    return false;
  }
}

function checkables(group: Group): readonly HTMLInputElement[] {
  return group as readonly HTMLInputElement[];
}

/** Clicks, because pages and frameworks listen for it. */
function check(box: HTMLInputElement, on: boolean): void {
  if (box.checked !== on) box.click();
}

function select([first]: Group, wanted: ReadonlySet<unknown>): boolean {
  const options = [...(first as HTMLSelectElement).options];
  setValue(first, () => {
    for (const option of options) option.selected = wanted.has(option.value);
  });
  return options.every(option => option.selected === wanted.has(option.value));
}

/** An invalid date leaves the field empty, because browsers accept only valid ones. */
function write([first]: Group, value: unknown): boolean {
  const text = String(value);
  setValue(first, text);
  return first.value !== '' || text === '';
}
