import { isObject } from '../shape.js';
import type { Fields } from '../types.js';
import { type Clause, readName } from './clause.js';
import type { DecidedCall } from './decision.js';
import { type ClaimContext, SlotClaims } from './slot-claims.js';
import { DATE_WORDS, fold } from './words.js';

/** A function with a JSON Schema. */
export interface TypedFunction {
  name: string;
  description: string;
  schema: Fields;
}

/** A complete call, or the names of the missing required parameters. */
export type Filled = { call: DecidedCall } | { missing: string[] };

type Schema = Fields & { type?: unknown; enum?: unknown[]; format?: string; description?: string };

/** Fills a function's parameters, most specific kind first, so that free text gets the remaining words. */
export function fillSlots(target: TypedFunction, clause: Clause): Filled {
  const properties = propertiesOf(target.schema);
  const required = Array.isArray(target.schema.required) ? target.schema.required : [];
  const words = new SlotClaims(clause, contextOf(target, properties));
  const payload: Fields = {};
  for (const fill of KINDS) {
    for (const [name, schema] of properties) {
      if (name in payload) continue;
      const value = fill(name, schema, words, required.includes(name));
      if (value !== undefined) payload[name] = value;
    }
  }
  const missing = required.filter(name => !(name in payload));
  return missing.length ? { missing } : { call: { name: target.name, arguments: payload } };
}

// The schema comes from the site and may be invalid in parts; skips those.
function propertiesOf({ properties }: Fields): [string, Schema][] {
  if (!isObject(properties)) return [];
  return Object.entries(properties).filter((entry): entry is [string, Schema] => isObject(entry[1]));
}

function contextOf(
  target: { name: string; description: string },
  properties: [string, Schema][],
): ClaimContext {
  return {
    names: [target.name, ...properties.map(([name]) => name)],
    description: target.description,
    counts: properties.some(([name, schema]) => isQuantity(name) && isA(schema, 'number', 'integer')),
    texts: properties.filter(([name, schema]) => isPlainText(schema) && !isDate(name, schema)).length,
  };
}

/** Returns the words besides the function's name and common verbs, in their original spelling. */
export function remainingWords(target: { name: string; description: string }, clause: Clause): string {
  return new SlotClaims(clause, contextOf(target, [])).rest();
}

type Fill = (name: string, schema: Schema, words: SlotClaims, required: boolean) => unknown;

const isA = (schema: Schema, ...types: string[]) =>
  [schema.type].flat().some(type => types.includes(String(type)));
const isDate = (name: string, schema: Schema) =>
  /date|time$/.test(String(schema.format ?? '')) ||
  readName(name).some(word => /^(date|day|when|time|fecha|dia|hora|cuando)$/.test(word));
const isQuantity = (name: string) =>
  readName(name).some(word => /^(quantity|qty|count|units|cantidad|unidades)$/.test(word));

const fillChoice: Fill = (_, schema, words) => {
  const list = isA(schema, 'array') ? (schema.items as Schema | undefined)?.enum : undefined;
  const chosen = words.takeOneOf(Array.isArray(list ?? schema.enum) ? (list ?? schema.enum ?? []) : []);
  return chosen !== undefined && list ? [chosen] : chosen;
};

const fillPattern: Fill = (name, schema, words) => {
  if (!isA(schema, 'string') || schema.enum) return undefined;
  if (schema.format === 'email' || /mail|correo/.test(fold(name)))
    return words.take(word => word.folded.includes('@'));
  return isDate(name, schema)
    ? words.takeAll(word => DATE_WORDS.has(word.folded) || /\d[:/-]\d|^\d+(am|pm|h)$/.test(word.folded))
    : undefined;
};

const fillNumber: Fill = (name, schema, words, required) => {
  if (!isA(schema, 'number', 'integer') || schema.enum) return undefined;
  return words.takeNumber() ?? (isQuantity(name) && (required || words.saysOne) ? 1 : undefined);
};

const fillBoolean: Fill = (name, schema, words, required) => {
  if (!isA(schema, 'boolean')) return undefined;
  const mentioned = required || words.mention(`${name} ${schema.description ?? ''}`);
  return mentioned ? !words.negated : undefined;
};

/** Pairs of a parameter name and the words that introduce its value: "to Ana" names the recipient. */
const LEADS: [RegExp, RegExp][] = [
  [/^(to|recipient|destination|receiver|payee|destinatario|destino|para)$/, /^(to|a|para|al)$/],
  [/^(from|origin|source|origen|desde)$/, /^(from|desde|de)$/],
  [/^(with|doctor|specialist|provider|con|medico)$/, /^(with|con)$/],
  [/^(in|city|location|place|where|ciudad|lugar|shop|store|tienda|branch)$/, /^(in|at|en)$/],
  [/^(reason|purpose|motivo|subject|asunto|about|topic)$/, /^(for|about|por|sobre)$/],
];

const fillLed: Fill = (name, schema, words) => {
  if (!isPlainText(schema) || words.texts < 2) return undefined;
  const lead = LEADS.find(([names]) => readName(name).some(word => names.test(word)));
  return lead ? words.takeAfter(lead[1]) : undefined;
};

const isPlainText = (schema: Schema) => (isA(schema, 'string') || schema.type === undefined) && !schema.enum;

const fillRequiredText: Fill = (name, schema, words, required) =>
  required && isPlainText(schema) && !isDate(name, schema) ? words.takeRest() : undefined;

const fillText: Fill = (name, schema, words) =>
  isPlainText(schema) && !isDate(name, schema) && schema.format !== 'email' ? words.takeRest() : undefined;

const fillList: Fill = (_, schema, words) => {
  if (!isA(schema, 'array') || (schema.items as Schema | undefined)?.enum) return undefined;
  const rest = words.takeRest();
  return rest?.split(/\s*,\s*|\s+(?:and|y)\s+/);
};

const KINDS: Fill[] = [
  fillChoice,
  fillPattern,
  fillNumber,
  fillBoolean,
  fillLed,
  fillRequiredText,
  fillList,
  fillText,
];
