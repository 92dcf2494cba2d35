import { isRecord } from './given.js';
import type { References } from './references.js';
import { GaveUp, MAX_DEPTH, TOO_DEEP } from './run.js';

type Schema = Readonly<Record<string, unknown>>;
type Spend = (steps: number) => void;
type Fill = (schema: unknown, value: unknown) => unknown;

/**
 * Completes payloads before their check: fields that are null count as left out if they are optional and can't be null,
 * because models send null for them; fields that are left out get their defaults. Never changes the payload itself.
 */
export class FillIn {
  readonly #references: References;
  readonly #acceptsNull: (schema: unknown) => boolean;
  readonly #withDefaults: boolean;

  constructor(references: References, acceptsNull: (schema: unknown) => boolean, withDefaults: boolean) {
    this.#references = references;
    this.#acceptsNull = acceptsNull;
    this.#withDefaults = withDefaults;
  }

  readonly fill = (schema: unknown, value: unknown, spend: Spend, depth = 0): unknown => {
    if (!isRecord(schema) || typeof value !== 'object' || value === null) return value;
    spend(1);
    if (depth > MAX_DEPTH) throw new GaveUp(TOO_DEEP);
    const inner: Fill = (part, given) => this.fill(part, given, spend, depth + 1);
    const inPlace = this.#inPlace(schema).reduce((given, part) => inner(part, given), value);
    if (Array.isArray(inPlace)) return this.#items(schema, inPlace, inner);
    return this.#fields(schema, inPlace as Record<string, unknown>, inner, spend);
  };

  /** The schemas of the same value: of several alternatives, only one that can't be mistaken. */
  #inPlace(schema: Schema): unknown[] {
    const { $ref, allOf, anyOf, oneOf } = schema;
    const alternatives = [anyOf ?? oneOf ?? []].flat().filter(given => !isNull(given));
    return [
      ...(typeof $ref === 'string' ? [this.#references.find($ref, schema)] : []),
      ...(Array.isArray(allOf) ? allOf : []),
      ...(alternatives.length === 1 ? alternatives : []),
    ];
  }

  #items({ prefixItems, items }: Schema, given: readonly unknown[], fill: Fill): readonly unknown[] {
    const first = [prefixItems, items].find(Array.isArray) ?? [];
    if (first.length === 0 && !isRecord(items)) return given;
    return given.map((item, index) => fill(first[index] ?? items, item));
  }

  #fields(schema: Schema, given: Record<string, unknown>, fill: Fill, spend: Spend): Record<string, unknown> {
    const { properties, additionalProperties, required } = schema;
    const fields = isRecord(properties) ? Object.entries(properties) : [];
    const others = isRecord(additionalProperties) ? Object.keys(given) : [];
    if (fields.length === 0 && others.length === 0) return given;
    const filled = new Map(Object.entries(given));
    const needed = new Set(Array.isArray(required) ? required : []);
    spend((fields.length + filled.size) >> 3);
    for (const [key, field] of fields) {
      const preset = this.#defaultOf(field);
      const isOptional = preset !== undefined || !needed.has(key);
      if (filled.get(key) === null && isOptional && !this.#acceptsNull(field)) filled.delete(key);
      const value = filled.has(key) ? filled.get(key) : preset;
      if (value !== undefined) filled.set(key, fill(field, value));
    }
    const known = new Set(fields.map(([key]) => key));
    for (const key of others)
      if (!known.has(key)) filled.set(key, fill(additionalProperties, filled.get(key)));
    return Object.fromEntries(filled);
  }

  /** A copy, by JSON: the proxies of frameworks can't be cloned. */
  #defaultOf(field: unknown): unknown {
    if (!this.#withDefaults || !isRecord(field) || field.default === undefined) return undefined;
    const text = JSON.stringify(field.default);
    return text === undefined ? undefined : JSON.parse(text);
  }
}

function isNull(schema: unknown): boolean {
  return isRecord(schema) && (schema.type === 'null' || schema.const === null);
}
