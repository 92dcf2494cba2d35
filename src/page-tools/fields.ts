import type { JsonSchema } from '../core/model/function.js';
import { quoted } from '../core/model/page-text.js';
import { freeName, toToolName } from '../core/tools/tool-name.js';
import type { Control } from './control.js';
import { type Group, kindOf } from './field-kinds.js';
import { controlsOf } from './own-site.js';
import { isShown } from './usable.js';
import { wordsOf } from './words-of.js';

/** A field of a form: a control, or all controls that share a name. */
export interface Field {
  /** The property of the payload. */
  readonly key: string;
  readonly label: string;
  readonly group: Group;
}

/** The types of controls that the model neither sees nor fills. */
const excludedTypes = new Set(['password', 'file', 'hidden', 'submit', 'button', 'reset', 'image']);

/** The `autocomplete` values of secrets and payment, which only the visitor or the browser may fill in. */
const secret = /(^|\s)(cc-\S+|one-time-code|current-password|new-password)(\s|$)/;

/** The fields of a form, in its order. */
export function fieldsOf(form: HTMLFormElement): Field[] {
  const groups = new Map<string, [Control, ...Control[]]>();
  for (const control of controlsOf(form)) {
    if (!isControl(control) || !isOffered(control)) continue;
    const name = control.name || control.id;
    const group = groups.get(name);
    if (!name) continue;
    if (group) group.push(control);
    else groups.set(name, [control]);
  }
  const taken = new Set<string>();
  return [...groups].map(([name, group]) => {
    const key = freeName(/^[\w.-]{1,64}$/.test(name) ? name : toToolName(name) || 'field', taken);
    taken.add(key);
    return { key, label: labelOf(group, name), group };
  });
}

/** The fields as the model sees them; filled fields are optional. */
export function schemaOf(fields: readonly Field[]): JsonSchema {
  const properties = fields.map(({ key, label, group }) => {
    const { schema, hint } = kindOf(group).describe(group);
    return [key, { ...schema, description: [quoted(label), hint].filter(Boolean).join('. ') }];
  });
  const required = fields.filter(({ group }) => isMissing(group)).map(({ key }) => key);
  return {
    type: 'object',
    properties: Object.fromEntries(properties),
    ...(required.length > 0 ? { required } : {}),
    additionalProperties: false,
  };
}

function isControl(element: Element): element is Control {
  return (
    element instanceof HTMLInputElement ||
    element instanceof HTMLSelectElement ||
    element instanceof HTMLTextAreaElement
  );
}

/**
 * Whether the model may fill the control. Invisible controls may be honeypots: filling one would mark the visitor as a
 * bot.
 */
function isOffered(control: Control): boolean {
  if (excludedTypes.has(control.type) || secret.test(control.autocomplete)) return false;
  if (control.matches(':disabled') || (!(control instanceof HTMLSelectElement) && control.readOnly))
    return false;
  if (control.closest('[hidden], [inert], [aria-hidden="true"]')) return false;
  // A custom-styled control hides the browser's, and shows its label.
  return isShown(control) || [...(control.labels ?? [])].some(isShown);
}

/** A group is labelled by its legend, because each label belongs to one of its choices. */
function labelOf(group: Group, name: string): string {
  const legend =
    group.length > 1 || group[0].type === 'radio'
      ? group[0].closest('fieldset')?.querySelector('legend')
      : null;
  const words = legend ? wordsOf(legend) : '';
  if (words) return words;
  return (group.length > 1 || group[0].type === 'radio' ? '' : wordsOf(group[0])) || name;
}

function isMissing(group: Group): boolean {
  return group.some(control => control.required) && kindOf(group).isEmpty(group);
}
