import {
  anyOf,
  inside,
  type Json,
  nothing,
  objectOf,
  orNull,
  type Parts,
  patternOf,
  plain,
  type Reader,
  type Row,
  recordOf,
  toJson,
  tupleOf,
} from './to-json.js';

/** The parts of a schema of valibot that are read. */
interface ValibotSchema extends Parts {
  readonly type: string;
  readonly pipe?: readonly Step[];
}

interface Step {
  readonly kind: string;
  readonly type: string;
  readonly requirement?: unknown;
  readonly description?: string;
}

export const valibotToJson = (schema: object): Json => toJson(reader, schema);

/** What the checks of a pipe add, by their type; `list` is whether the value is an array. */
const checks: Readonly<Record<string, (requirement: unknown, list: boolean) => Json>> = {
  integer: () => ({ type: 'integer' }),
  safe_integer: () => ({ type: 'integer' }),
  min_value: minimum => ({ minimum }),
  max_value: maximum => ({ maximum }),
  gt_value: exclusiveMinimum => ({ exclusiveMinimum }),
  lt_value: exclusiveMaximum => ({ exclusiveMaximum }),
  multiple_of: multipleOf => ({ multipleOf }),
  min_length: (least, list) => ({ [list ? 'minItems' : 'minLength']: least }),
  max_length: (most, list) => ({ [list ? 'maxItems' : 'maxLength']: most }),
  length: (exact, list) =>
    list ? { minItems: exact, maxItems: exact } : { minLength: exact, maxLength: exact },
  non_empty: (_, list) => ({ [list ? 'minItems' : 'minLength']: 1 }),
  regex: requirement => patternOf(requirement as RegExp),
  email: () => ({ format: 'email' }),
  url: () => ({ format: 'uri' }),
  uuid: () => ({ format: 'uuid' }),
  ipv4: () => ({ format: 'ipv4' }),
  ipv6: () => ({ format: 'ipv6' }),
  iso_date: () => ({ format: 'date' }),
  iso_timestamp: () => ({ format: 'date-time' }),
};

/** Adds the checks of the input: those before the first step that changes the value. */
const piped =
  (row: Row): Row =>
  (parts, convert) => {
    const [, ...steps] = (parts.pipe ?? []) as Step[];
    const change = steps.findIndex(({ kind }) => kind === 'transformation' || kind === 'schema');
    const before = change < 0 ? steps : steps.slice(0, change);
    const json = row(parts, convert);
    const added = before.map(({ kind, type, requirement }) =>
      kind === 'validation' && Object.hasOwn(checks, type)
        ? checks[type]?.(requirement, json.type === 'array')
        : {},
    );
    return Object.assign({}, json, ...added);
  };

const optional = new Set(['optional', 'exact_optional', 'nullish']);
const isOptional = (field: unknown): boolean => optional.has((field as ValibotSchema).type);

const object =
  (others: (parts: Parts, convert: (schema: unknown) => Json) => Json | false | undefined): Row =>
  (parts, convert) =>
    objectOf(parts.entries as Parts, isOptional, others(parts, convert), convert);

const tuple =
  (others: Json | boolean): Row =>
  ({ items, rest }, convert) =>
    tupleOf(items, rest ? convert(rest) : others, convert);

/** A wrapper whose value may be left out. */
const withDefault =
  (row: Row): Row =>
  (parts, convert) => {
    const { default: given } = parts;
    const preset: unknown = typeof given === 'function' ? given() : given;
    return { ...row(parts, convert), ...(preset !== undefined && { default: preset }) };
  };

const maybe = withDefault(inside('wrapped'));
const maybeNull = withDefault(orNull('wrapped'));

const kinds: Readonly<Record<string, Row>> = {
  string: plain({ type: 'string' }),
  number: plain({ type: 'number' }),
  boolean: plain({ type: 'boolean' }),
  null: plain({ type: 'null' }),
  any: plain({}),
  unknown: plain({}),
  never: nothing,
  undefined: nothing,
  literal: ({ literal }) => ({ const: literal }),
  picklist: ({ options }) => ({ enum: options }),
  enum: ({ options }) => ({ enum: options }),
  array: ({ item }, convert) => ({ type: 'array', items: convert(item) }),
  object: object(() => undefined),
  loose_object: object(() => undefined),
  strict_object: object(() => false),
  object_with_rest: object(({ rest }, convert) => convert(rest)),
  tuple: tuple(true),
  loose_tuple: tuple(true),
  strict_tuple: tuple(false),
  tuple_with_rest: tuple(false),
  record: ({ key, value }, convert) => recordOf(convert(key), convert(value)),
  union: anyOf,
  variant: anyOf,
  intersect: ({ options }, convert) => ({ allOf: (options as unknown[]).map(convert) }),
  optional: maybe,
  exact_optional: maybe,
  undefinedable: maybe,
  non_optional: inside('wrapped'),
  non_nullable: inside('wrapped'),
  non_nullish: inside('wrapped'),
  nullable: maybeNull,
  nullish: maybeNull,
};

const reader: Reader = {
  read: schema => {
    const { type, ...parts } = schema as ValibotSchema;
    const description = parts.pipe?.findLast(step => step.type === 'description')?.description;
    return { kind: type, parts, description };
  },
  rows: Object.fromEntries(Object.entries(kinds).map(([kind, row]) => [kind, piped(row)])),
  lazy: 'lazy',
};
