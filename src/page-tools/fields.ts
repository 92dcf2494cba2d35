import { messageOf } from '../core/errors/errors.js';
import type { JsonSchema } from '../core/model/function.js';
import { quoted } from '../core/model/page-text.js';
import { freeName, toToolName } from '../core/tools/tool-name.js';
import { isNative, nameOf } from './control.js';
import { fillableIn } from './controls-of.js';
import { customKinds } from './custom-kinds.js';
import type { FieldKind, Filler, Group } from './field-kind.js';
import { nativeKinds } from './native-kinds.js';
import { isExcludedType, isSecret } from './offered.js';
import { own } from './own.js';
import { wordsOf } from './words-of.js';

/** A field of a form: a control, or all native controls that share a name and a type. */
export interface Field {
  /** The property of the payload. */
  readonly key: string;
  readonly label: string;
  readonly group: Group;
  readonly filler: Filler;
  /** As the model sees it. */
  readonly schema: JsonSchema;
  /** Whether the form can't be sent before it is given. */
  readonly isMissing: boolean;
}

interface FormFields {
  readonly fields: readonly Field[];
  /** The labels of fields that the visitor sees, and only the visitor can fill in. */
  readonly others: readonly string[];
}

const kinds = [...nativeKinds, ...customKinds];

/** The fields of a form, in its order. Controls that throw are left to the visitor, and reported. */
export function fieldsOf(form: HTMLFormElement, broken: (detail: string) => void = () => {}): FormFields {
  const fields: Field[] = [];
  const others: string[] = [];
  const taken = new Set<string>();
  for (const group of groupsIn(form)) {
    const [first] = group;
    try {
      const name = nameOf(first) || toToolName(wordsOf(first));
      const kind = kinds.find(({ fits }) => fits(group));
      if (kind && !isSecret(first) && !isExcludedType(first)) {
        if (!name) continue;
        const key = freeName(keyFrom(name), taken);
        fields.push(toField(key, labelOf(group, name), group, kind));
        taken.add(key);
      } else if (!kind || isRequired(group)) others.push(labelOf(group, name));
    } catch (error) {
      broken(`<${own(first).localName}> in a form: ${messageOf(error)}`);
    }
  }
  return { fields, others: others.filter(Boolean) };
}

/** The fields as the model sees them; filled fields are optional. */
export function schemaOf(fields: readonly Field[]): JsonSchema {
  const required = fields.filter(({ isMissing }) => isMissing).map(({ key }) => key);
  return {
    type: 'object',
    properties: Object.fromEntries(fields.map(({ key, schema }) => [key, schema])),
    ...(required.length > 0 ? { required } : {}),
    additionalProperties: false,
  };
}

function toField(key: string, label: string, group: Group, kind: FieldKind): Field {
  const { schema, hint } = kind.describe(group);
  const description = [quoted(label), hint].filter(Boolean).join('. ');
  const isMissing = isRequired(group) && kind.isEmpty(group);
  return { key, label, group, filler: kind.filler, schema: { ...schema, description }, isMissing };
}

/** Groups the native controls that share a name and a type: choices, and repeated fields. */
function groupsIn(form: HTMLFormElement): Iterable<Group> {
  const groups = new Map<unknown, [Element, ...Element[]]>();
  for (const control of fillableIn(form)) {
    const name = nameOf(control);
    const id = isNative(control) && name ? `${isSecret(control)} ${control.type} ${name}` : control;
    const group = groups.get(id);
    if (group) group.push(control);
    else groups.set(id, [control]);
  }
  return groups.values();
}

function keyFrom(name: string): string {
  return /^(?!__proto__$)[\w.-]{1,64}$/.test(name) ? name : toToolName(name) || 'field';
}

/** Choices are labelled by what is around them, because each label belongs to one of them. */
function labelOf(group: Group, name: string): string {
  const [first] = group;
  if (group.length === 1 && !own(first).matches('[type="radio" i]')) return wordsOf(first) || name;
  const around = own(first).closest('fieldset, [role="group"], [role="radiogroup"]');
  const label = around?.matches('fieldset') ? around.querySelector('legend') : around;
  return (label && wordsOf(label)) || name;
}

function isRequired(group: Group): boolean {
  return group.some(control => own(control).matches(':required, [required], [aria-required="true"]'));
}
