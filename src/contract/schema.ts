/**
 * Schemas of the HTTP contract, version 1: the single source of types, checks and the OpenAPI document.
 *
 * Uses `zod/mini`, because the browser loads this file with the first call. Sets every message, because mini has none.
 * Schemas that pages rarely need are in `extensions.ts` and `error-schema.ts`.
 */
import * as z from 'zod/mini';
import type { MintField } from '../core/model/start-options.js';
import { flag, name, record, text } from './fields.js';

/** Body of `POST realtime/client-secret`: only the options that the page sets explicitly. */
export const clientSecretRequest = z.object(
  {
    model: z.optional(text),
    voice: z.optional(text),
    instructions: z.optional(text),
    language: z.optional(text),
    voiceAccent: z.optional(text),
    voiceTone: z.optional(text),
    apiKey: z.optional(text),
  } satisfies Record<MintField | 'apiKey', z.ZodMiniOptional<typeof text>>,
  'must be an object',
);

/**
 * Answer of `POST realtime/client-secret`. Only `value` is required; other fields with an unknown shape read as absent.
 * `expires_at` is in Unix seconds; `ice_servers` are of the shape of `RTCConfiguration`.
 */
export const clientSecretResponse = z.object({
  value: text.check(z.startsWith('ek_', 'must start with "ek_"')),
  expires_at: z.catch(z.optional(z.number()), undefined),
  speech: z.catch(z.optional(z.object({ provider: text })), undefined),
  session: z.catch(z.optional(record), undefined),
  ice_servers: z.catch(z.optional(z.array(record)), undefined),
});

/** One backend function as `GET functions` lists it. `parameters` is a JSON Schema, `timeout_ms` milliseconds. */
export const functionItem = z.object(
  {
    name,
    description: z.optional(text),
    source: z.optional(text),
    parameters: z.optional(
      z.looseObject(
        { type: z.optional(z.literal('object', 'must be "object"')) },
        'must be a JSON Schema object',
      ),
    ),
    requires_approval: z.optional(flag),
    silent: z.optional(flag),
    idempotent: z.optional(flag),
    timeout_ms: z.optional(z.number('must be a number').check(z.positive('must be above 0'))),
  },
  'must be an object',
);

/** Answer of `GET functions`, as a backend should send it; read one with {@link parseFunctionList}. */
export const functionList = z.object({
  items: z.array(functionItem),
  warnings: z.optional(z.array(text)),
});

/**
 * One page as `GET routes` lists it. It has no `external`, because only the page itself may send visitors elsewhere.
 */
export const routeItem = z.object(
  {
    name,
    path: name,
    description: z.optional(text),
    synonyms: z.optional(z.array(text, 'must be an array of words')),
  },
  'must be an object',
);

/** Answer of `GET routes`, as a backend should send it; read one with {@link parseRouteList}. */
export const routeList = z.object({
  items: z.array(routeItem),
  count: z.optional(z.number('must be a number')),
});

/** Body of `POST functions/execute`. A repeated `call_id` asks for the first result, not for a second run. */
export const executeRequest = z.object({
  function_name: name,
  payload: z.optional(z.nullable(record)),
  session_key: z.optional(text),
  call_id: z.optional(text),
});

const succeeded = z.object({
  ok: z.literal(true),
  function_name: z.optional(text),
  source: z.optional(text),
  result: z.optional(z.unknown()),
});
const pending = z.looseObject({ ok: z.literal(false), pending_approval: z.literal(true) });
const failed = z.object({
  ok: z.literal(false),
  function_name: z.optional(text),
  error: text,
  code: z.catch(z.optional(text), undefined),
  details: z.optional(z.unknown()),
});

/**
 * Answer of `POST functions/execute`. A pending approval keeps all its fields, because the model reads it unchanged.
 */
export const executeResult = z.union([succeeded, pending, failed]);

export type ClientSecretRequest = z.infer<typeof clientSecretRequest>;
export type ClientSecretResponse = z.infer<typeof clientSecretResponse>;
export type FunctionItem = z.infer<typeof functionItem>;
export type FunctionList = z.infer<typeof functionList>;
export type RouteItem = z.infer<typeof routeItem>;
export type RouteList = z.infer<typeof routeList>;
export type ExecuteRequest = z.infer<typeof executeRequest>;
export type ExecuteResult = z.infer<typeof executeResult>;

const rawList = z.object({ items: z.array(z.unknown()), warnings: z.catch(z.array(text), []) });

/** The valid items of a list, and a sentence for each omitted item and each warning of the backend. */
export interface ParsedList<Item> {
  readonly items: Item[];
  readonly warnings: string[];
}

/**
 * Reads a `GET functions` answer. Never throws: leaves out invalid items and names them in `warnings`, after the
 * backend's own. Of items with the same name, the first stays.
 */
export function parseFunctionList(value: unknown): ParsedList<FunctionItem> {
  const { items, warnings } = parseList('Function', functionItem, value);
  const first = new Map<string, FunctionItem>();
  for (const item of items) {
    if (first.has(item.name)) warnings.push(`Function "${item.name}" left out: name taken.`);
    else first.set(item.name, item);
  }
  return { items: [...first.values()], warnings };
}

/** Reads a `GET routes` answer. Never throws: leaves out invalid items and names them in `warnings`. */
export function parseRouteList(value: unknown): ParsedList<RouteItem> {
  return parseList('Route', routeItem, value);
}

function parseList<Schema extends z.ZodMiniType>(
  kind: string,
  schema: Schema,
  value: unknown,
): ParsedList<z.infer<Schema>> {
  const list = rawList.safeParse(value);
  if (!list.success) return { items: [], warnings: [`The ${kind.toLowerCase()} list has no "items" array.`] };
  const items: z.infer<Schema>[] = [];
  const warnings = [...list.data.warnings];
  list.data.items.forEach((raw, index) => {
    const item = schema.safeParse(withoutBlanks(raw));
    if (item.success) items.push(item.data);
    else warnings.push(`${kind} ${label(raw, index)} left out: ${explain(item.error)}.`);
  });
  return { items, warnings };
}

/** Formats a zod error in one line: `parameters must be an object; timeout_ms must be above 0`. */
export function explain(error: { issues: readonly { path: PropertyKey[]; message: string }[] }): string {
  return error.issues.map(issue => [issue.path.join('.'), issue.message].join(' ').trim()).join('; ');
}

// Backends in PHP and Python write null for "not set", and PHP writes an empty object as [].
function withoutBlanks(raw: unknown): unknown {
  if (!isRecord(raw)) return raw;
  return Object.fromEntries(Object.entries(raw).filter(([, field]) => !isBlank(field)));
}

function isBlank(field: unknown): boolean {
  return field === null || (Array.isArray(field) && field.length === 0);
}

function label(raw: unknown, index: number): string {
  return isRecord(raw) && typeof raw.name === 'string' && raw.name ? `"${raw.name}"` : `number ${index + 1}`;
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
