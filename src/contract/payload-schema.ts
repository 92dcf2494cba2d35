import type { ZodType } from 'zod';
import { toJSONSchema } from 'zod/v4/core';
import type { JsonSchema } from '../core/model/function.js';
import { compileSchema, type Problem } from './json-schema.js';

/** A payload that fits, or why it does not. */
export type Checked = { readonly payload: unknown } | { readonly problems: readonly Problem[] };

/** The schema of a payload for the model, and the check of what the model sends. */
export interface PayloadSchema {
  /** JSON Schema of an object. */
  readonly json: JsonSchema;
  /** The payload with its defaults filled in, or what is wrong with it. */
  readonly check: (payload: unknown) => Checked;
}

/** `items.0.id: what is wrong with it`, for the model to read. */
export function sentence({ path, message }: Problem): string {
  return path ? `${path}: ${message}` : message;
}

/** Reads `parameters`: a zod (v4) schema or JSON Schema of an object. Throws if it is neither. */
export function payloadSchema(parameters: object): PayloadSchema {
  return '_zod' in parameters ? fromZod(parameters as ZodType) : fromJson(parameters as JsonSchema);
}

function fromZod(schema: ZodType): PayloadSchema {
  const { $schema: _, ...json } = toJSONSchema(schema, { io: 'input' });
  if (json.type !== 'object') throw new TypeError('"type" must be "object"');
  return { json, check: payload => checkWithZod(schema, payload ?? {}) };
}

function checkWithZod(schema: ZodType, payload: unknown): Checked {
  const result = schema.safeParse(payload);
  if (result.success) return { payload: result.data };
  return { problems: result.error.issues.map(({ path, message }) => ({ path: path.join('.'), message })) };
}

function fromJson(schema: JsonSchema): PayloadSchema {
  const check = compileSchema(schema);
  const properties = Object(schema.properties) as Record<string, { default?: unknown } | boolean>;
  return {
    json: { ...schema, type: 'object', properties },
    check: given => {
      const payload = withDefaults(properties, given ?? {});
      const problems = check(payload);
      return problems.length > 0 ? { problems } : { payload };
    },
  };
}

function withDefaults(
  properties: Record<string, { default?: unknown } | boolean>,
  payload: unknown,
): unknown {
  if (typeof payload !== 'object' || Array.isArray(payload)) return payload;
  const defaults = Object.entries(properties).flatMap(([key, property]) => {
    const value = Object(property).default;
    return value === undefined ? [] : [[key, structuredClone(value)]];
  });
  return { ...Object.fromEntries(defaults), ...payload };
}
