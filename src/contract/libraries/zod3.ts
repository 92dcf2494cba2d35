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

/** The parts of a schema of zod 3 that are read; later versions convert themselves. */
export interface Zod3Schema {
  readonly _def: Parts & { readonly typeName: string; readonly description?: string };
  readonly safeParseAsync: (value: unknown) => Promise<Zod3Result>;
}

type Zod3Result =
  | { readonly success: true; readonly data: unknown }
  | { readonly success: false; readonly error: { readonly issues: readonly Zod3Issue[] } };

interface Zod3Issue {
  readonly message: string;
  readonly path: readonly (string | number)[];
}

export function isZod3(value: unknown): value is Zod3Schema {
  return /^Zod/.test(Object(value)._def?.typeName);
}

export const zod3ToJson = (schema: Zod3Schema): Json => toJson(reader, schema);

interface Check {
  readonly kind: string;
  readonly value: unknown;
  readonly inclusive?: boolean;
  readonly regex?: RegExp;
}

type Checks = Readonly<Record<string, (check: Check) => Json>>;

const stringChecks: Checks = {
  min: ({ value }) => ({ minLength: value }),
  max: ({ value }) => ({ maxLength: value }),
  length: ({ value }) => ({ minLength: value, maxLength: value }),
  email: () => ({ format: 'email' }),
  url: () => ({ format: 'uri' }),
  uuid: () => ({ format: 'uuid' }),
  datetime: () => ({ format: 'date-time' }),
  date: () => ({ format: 'date' }),
  regex: ({ regex }) => patternOf(regex),
};

const numberChecks: Checks = {
  int: () => ({ type: 'integer' }),
  min: ({ value, inclusive }) => ({ [inclusive ? 'minimum' : 'exclusiveMinimum']: value }),
  max: ({ value, inclusive }) => ({ [inclusive ? 'maximum' : 'exclusiveMaximum']: value }),
  multipleOf: ({ value }) => ({ multipleOf: value }),
};

const checked =
  (type: string, table: Checks): Row =>
  ({ checks }) =>
    Object.assign({ type }, ...(checks as Check[]).map(check => table[check.kind]?.(check)));

const list: Row = ({ type, minLength, maxLength, exactLength }, convert) => {
  const amount = (given: unknown) => Object(exactLength ?? given).value;
  const [minItems, maxItems] = [amount(minLength), amount(maxLength)];
  return {
    type: 'array',
    items: convert(type),
    ...(minItems !== undefined && { minItems }),
    ...(maxItems !== undefined && { maxItems }),
  };
};

const object: Row = ({ shape, unknownKeys, catchall }, convert) => {
  const isClosed = (catchall as Zod3Schema)._def.typeName === 'ZodNever';
  const others = isClosed ? undefined : convert(catchall);
  const fields = (shape as () => Record<string, unknown>)();
  return objectOf(fields, isOptional, others ?? (unknownKeys === 'strict' ? false : undefined), convert);
};

const optional = new Set(['ZodOptional', 'ZodDefault', 'ZodCatch', 'ZodAny', 'ZodUnknown', 'ZodUndefined']);

/** By its kind: `isOptional()` would try undefined in the author's refinements, which may be asynchronous. */
function isOptional(field: unknown): boolean {
  const { typeName, ...parts } = (field as Zod3Schema)._def;
  if (optional.has(typeName)) return true;
  if (typeName === 'ZodUnion') return [...(parts.options as Iterable<unknown>)].some(isOptional);
  const wrapper = wrappers[typeName];
  return wrapper !== undefined && isOptional(parts[wrapper]);
}

/** The part that each kind of wrapper holds. */
const wrappers: Readonly<Record<string, string>> = {
  ZodNullable: 'innerType',
  ZodReadonly: 'innerType',
  ZodBranded: 'type',
  ZodEffects: 'schema',
  ZodPipeline: 'in',
};

/** A TypeScript enum of numbers also has an entry from each number to its name. */
function valuesOf(given: Readonly<Record<string, string | number>>): unknown[] {
  return Object.entries(given).flatMap(([key, value]) =>
    typeof given[value] === 'number' && !Number.isNaN(Number(key)) ? [] : [value],
  );
}

const rows: Readonly<Record<string, Row>> = {
  ZodString: checked('string', stringChecks),
  ZodNumber: checked('number', numberChecks),
  ZodBoolean: plain({ type: 'boolean' }),
  ZodNull: plain({ type: 'null' }),
  ZodAny: plain({}),
  ZodUnknown: plain({}),
  ZodNever: nothing,
  ZodUndefined: nothing,
  ZodLiteral: ({ value }) => ({ const: value }),
  ZodEnum: ({ values }) => ({ type: 'string', enum: values }),
  ZodNativeEnum: ({ values }) => ({ enum: valuesOf(values as Record<string, string | number>) }),
  ZodArray: list,
  ZodObject: object,
  ZodTuple: ({ items, rest }, convert) => tupleOf(items, rest ? convert(rest) : false, convert),
  ZodRecord: ({ keyType, valueType }, convert) => recordOf(convert(keyType), convert(valueType)),
  ZodUnion: anyOf,
  ZodDiscriminatedUnion: anyOf,
  ZodIntersection: ({ left, right }, convert) => ({ allOf: [convert(left), convert(right)] }),
  ZodNullable: orNull('innerType'),
  ZodDefault: ({ innerType, defaultValue }, convert) => ({
    ...convert(innerType),
    default: (defaultValue as () => unknown)(),
  }),
  ZodOptional: inside('innerType'),
  ZodCatch: inside('innerType'),
  ZodReadonly: inside('innerType'),
  ZodBranded: inside('type'),
  ZodEffects: inside('schema'),
  ZodPipeline: inside('in'),
};

const reader: Reader = {
  read: schema => {
    const { _def } = schema as Zod3Schema;
    return { kind: _def.typeName, parts: { ..._def }, description: _def.description };
  },
  rows,
  lazy: 'ZodLazy',
};
