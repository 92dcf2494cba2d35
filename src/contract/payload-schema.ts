import type { ZodType } from 'zod';
import { toJSONSchema } from 'zod/v4/core';
import type { JsonSchema } from '../core/model/function.js';
import { compileSchema, type Problem } from './json-schema.js';

/** A valid payload, or its problems. */
export type Checked = { readonly payload: unknown } | { readonly problems: readonly Problem[] };

/** A function's payload schema: as JSON for the model, and as a check of the model's payloads. */
export interface PayloadSchema {
  /** JSON Schema of an object. */
  readonly json: JsonSchema;
  /** Returns the payload with defaults filled in, or its problems. */
  readonly check: (payload: unknown) => Checked;
}

/** Formats a problem for the model, such as `items.0.id: message`. */
export function sentence({ path, message }: Problem): string {
  return path ? `${path}: ${message}` : message;
}

/** Reads `parameters`, which is a zod (v4) schema or JSON Schema of an object. Throws if it is neither. */
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
