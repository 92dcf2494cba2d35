import type { JsonSchema } from '../core/model/function.js';
import { quoted } from '../core/model/page-text.js';

/** A control, or all native controls that share a name and a type. */
export type Group = readonly [Element, ...Element[]];

export interface Description {
  readonly schema: JsonSchema;
  readonly hint?: string;
}

/** How a kind of field is described to the model; how it is filled is loaded when a form is used. */
export interface FieldKind {
  readonly filler: Filler;
  readonly fits: (group: Group) => boolean;
  readonly describe: (group: Group) => Description;
  readonly isEmpty: (group: Group) => boolean;
}

/** The ways to fill fields: those of the browser, then those of the page. */
export type Filler = NativeFiller | CustomFiller;
export type NativeFiller = 'radio' | 'boxes' | 'box' | 'each' | 'options' | 'option' | 'write';
export type CustomFiller = 'toggle' | 'choose' | 'open' | 'move' | 'edit' | 'check' | 'assign';

/** Whether the field has taken the value, or why not. */
export type Filled = boolean | string;

export type Fill = (group: Group, value: unknown) => Promise<Filled>;

type Choices = readonly (readonly [value: string, label: string])[];

export function choice(choices: Choices): Description {
  return { schema: { type: 'string', enum: valuesOf(choices) }, hint: legend(choices) };
}

export function several(choices: Choices): Description {
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
