import { anyOf, inside, nothing, objectOf, orNull, patternOf, plain, recordOf, toJson, tupleOf, } from './to-json.js';
export const valibotToJson = (schema) => toJson(reader, schema);
const checks = {
    integer: () => ({ type: 'integer' }),
    safe_integer: () => ({ type: 'integer' }),
    min_value: minimum => ({ minimum }),
    max_value: maximum => ({ maximum }),
    gt_value: exclusiveMinimum => ({ exclusiveMinimum }),
    lt_value: exclusiveMaximum => ({ exclusiveMaximum }),
    multiple_of: multipleOf => ({ multipleOf }),
    min_length: (least, list) => ({ [list ? 'minItems' : 'minLength']: least }),
    max_length: (most, list) => ({ [list ? 'maxItems' : 'maxLength']: most }),
    length: (exact, list) => list ? { minItems: exact, maxItems: exact } : { minLength: exact, maxLength: exact },
    non_empty: (_, list) => ({ [list ? 'minItems' : 'minLength']: 1 }),
    regex: requirement => patternOf(requirement),
    email: () => ({ format: 'email' }),
    url: () => ({ format: 'uri' }),
    uuid: () => ({ format: 'uuid' }),
    ipv4: () => ({ format: 'ipv4' }),
    ipv6: () => ({ format: 'ipv6' }),
    iso_date: () => ({ format: 'date' }),
    iso_timestamp: () => ({ format: 'date-time' }),
};
const piped = (row) => (parts, convert) => {
    const [, ...steps] = (parts.pipe ?? []);
    const change = steps.findIndex(({ kind }) => kind === 'transformation' || kind === 'schema');
    const before = change < 0 ? steps : steps.slice(0, change);
    const json = row(parts, convert);
    const added = before.map(({ kind, type, requirement }) => kind === 'validation' && Object.hasOwn(checks, type)
        ? checks[type]?.(requirement, json.type === 'array')
        : {});
    return Object.assign({}, json, ...added);
};
const optional = new Set(['optional', 'exact_optional', 'nullish']);
const isOptional = (field) => optional.has(field.type);
const object = (others) => (parts, convert) => objectOf(parts.entries, isOptional, others(parts, convert), convert);
const tuple = (others) => ({ items, rest }, convert) => tupleOf(items, rest ? convert(rest) : others, convert);
const withDefault = (row) => (parts, convert) => {
    const { default: given } = parts;
    const preset = typeof given === 'function' ? given() : given;
    return { ...row(parts, convert), ...(preset !== undefined && { default: preset }) };
};
const maybe = withDefault(inside('wrapped'));
const maybeNull = withDefault(orNull('wrapped'));
const kinds = {
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
    intersect: ({ options }, convert) => ({ allOf: options.map(convert) }),
    optional: maybe,
    exact_optional: maybe,
    undefinedable: maybe,
    non_optional: inside('wrapped'),
    non_nullable: inside('wrapped'),
    non_nullish: inside('wrapped'),
    nullable: maybeNull,
    nullish: maybeNull,
};
const reader = {
    read: schema => {
        const { type, ...parts } = schema;
        const description = parts.pipe?.findLast(step => step.type === 'description')?.description;
        return { kind: type, parts, description };
    },
    rows: Object.fromEntries(Object.entries(kinds).map(([kind, row]) => [kind, piped(row)])),
    lazy: 'lazy',
};
