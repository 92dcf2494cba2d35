import type { ZodType } from 'zod';
import { toJSONSchema } from 'zod/v4/core';
import { messageOf } from '../core/errors/errors.js';
import type { JsonSchema } from '../core/model/function.js';
import { type CompiledSchema, type Completed, compilePayload } from './json-schema/compile-schema.js';
import { isKeyword } from './json-schema/compiler.js';
import { MAX_PROBLEMS, shortened } from './json-schema/problem.js';
import {
  isStandardSchema,
  pathOf,
  type StandardResult,
  type StandardSchema,
} from './libraries/standard-schema.js';
import { valibotToJson } from './libraries/valibot.js';
import { isZod3, type Zod3Schema, zod3ToJson } from './libraries/zod3.js';

/** A valid payload, or its problems: up to 20. */
export type Checked = Completed;

/** A function's payload schema: as JSON for the model, and as a check of the model's payloads. */
export interface PayloadSchema {
  /** JSON Schema of an object. */
  readonly json: JsonSchema;
  /** Returns the payload with defaults filled in, or its problems. Never throws or rejects. */
  readonly check: (payload: unknown) => Checked | Promise<Checked>;
}

/**
 * Reads `parameters`: JSON Schema of an object, or a schema of a library. The library checks and transforms payloads;
 * its schema is converted to JSON for the model. Throws a TypeError that says what to do if it is unusable.
 */
export function payloadSchema(parameters: object): PayloadSchema {
  if (isZod(parameters)) return fromLibrary(parseAsync(parameters), zodToJson(parameters));
  if (isStandardSchema(parameters)) return fromLibrary(parameters, jsonOf(parameters));
  if (!isPlain(parameters))
    throw new TypeError('they are neither JSON Schema nor a schema of a library with Standard Schema');
  return fromJson(parameters as JsonSchema);
}

/** Reactive proxies are plain, and so are objects of another frame. */
function isPlain(value: object): boolean {
  if (typeof value !== 'object' || Array.isArray(value)) return false;
  const prototype: object | null = Object.getPrototypeOf(value);
  return prototype === null || Object.getPrototypeOf(prototype) === null;
}

function jsonOf(schema: StandardSchema): JsonSchema {
  const { vendor, jsonSchema } = schema['~standard'];
  if (jsonSchema) return jsonSchema.input({ target: 'draft-2020-12' });
  const { toJsonSchema } = schema as { toJsonSchema?: unknown };
  if (typeof toJsonSchema === 'function') return toJsonSchema.call(schema);
  if (vendor === 'valibot') return valibotToJson(schema);
  throw new TypeError(
    `a schema of ${vendor} can’t be converted to JSON Schema for the agent: add \`~standard.jsonSchema\` to it, or use JSON Schema`,
  );
}

function fromLibrary(schema: StandardSchema, converted: JsonSchema): PayloadSchema {
  const { $schema: _, ...json } = converted;
  if (json.type !== 'object') throw new TypeError('"type" must be "object"');
  const compiled = compiledOrNothing(json);
  return {
    json,
    check: payload => {
      const given = compiled?.withoutNulls(payload ?? {}) ?? { payload: payload ?? {} };
      return 'problems' in given ? given : validate(schema, given.payload);
    },
  };
}

/** The library's check decides. Without ours, only nulls are not dropped. */
function compiledOrNothing(json: JsonSchema): CompiledSchema | undefined {
  try {
    return compilePayload(json);
  } catch {
    return undefined;
  }
}

/** Time limit of asynchronous checks, such as those that ask a database. */
const CHECK_MS = 10_000;

function validate(schema: StandardSchema, payload: unknown): Checked | Promise<Checked> {
  try {
    const result = schema['~standard'].validate(payload);
    return 'then' in result ? inTime(result).then(toChecked, failed) : toChecked(result);
  } catch (error) {
    return failed(error);
  }
}

async function inTime(result: PromiseLike<StandardResult>): Promise<StandardResult> {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const late = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(new Error('it took too long')), CHECK_MS);
  });
  return Promise.race([result, late]).finally(() => clearTimeout(timer));
}

function toChecked(result: StandardResult): Checked {
  if (!result.issues) return { payload: result.value };
  const issues = [...result.issues].slice(0, MAX_PROBLEMS);
  return { problems: issues.map(issue => ({ path: pathOf(issue), message: issue.message })) };
}

/** Code of the author, such as a refinement, has thrown. */
function failed(error: unknown): Checked {
  return { problems: [{ path: '', message: `The payload could not be checked: ${messageOf(error)}` }] };
}

/** A schema of any version of zod. */
type Zod = ZodType | Zod3Schema;

function isZod(value: object): value is Zod {
  return ('_zod' in value && 'safeParseAsync' in value) || isZod3(value);
}

function zodToJson(schema: Zod): JsonSchema {
  return '_zod' in schema ? toJSONSchema(schema, { io: 'input' }) : zod3ToJson(schema);
}

/**
 * Versions before 3.24 know nothing of Standard Schema, and later ones try it without waiting first: a rejection of an
 * asynchronous refinement would then be unhandled, which ends a Node process.
 */
function parseAsync(schema: Zod): StandardSchema {
  const validate = async (value: unknown): Promise<StandardResult> => {
    const result = await schema.safeParseAsync(value);
    return result.success ? { value: result.data } : { issues: result.error.issues };
  };
  return { '~standard': { vendor: 'zod', validate } };
}

function fromJson(schema: JsonSchema): PayloadSchema {
  const keys = Object.keys(schema);
  const isOdd = (key: string) => isStandardSchema(schema[key]) || isZod3(schema[key]);
  if (keys.some(isOdd))
    throw new TypeError('they are an object of schemas: wrap them, as in z.object({ … })');
  if (keys.length > 0 && !keys.some(isKeyword))
    throw new TypeError(`${shortened(keys.join(', '))}: not JSON Schema; fields belong into "properties"`);
  const { complete } = compilePayload(schema);
  const json = JSON.parse(JSON.stringify({ ...schema, type: 'object', properties: schema.properties ?? {} }));
  return { json, check: payload => complete(payload ?? {}) };
}
