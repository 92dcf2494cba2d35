import type { JsonSchema } from '../core/model/function.js';
import { quoted } from '../core/model/page-text.js';

/** A control, or all native controls that share a name and a type. */
export type Group<Control extends Element = Element> = readonly [Control, ...Control[]];

export interface Description {
  readonly schema: JsonSchema;
  readonly hint?: string;
}

/** How a kind of field is described to the model, and how it is filled. */
export interface FieldKind {
  readonly fits: (group: Group) => boolean;
  readonly describe: (group: Group) => Description;
  readonly isEmpty: (group: Group) => boolean;
  /** Returns or resolves to false if the field has not accepted the value, or to the reason. */
  readonly fill: (group: Group, value: unknown) => Accepted | Promise<Accepted>;
}

export type Accepted = boolean | string;

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
