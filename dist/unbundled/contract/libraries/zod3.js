import { anyOf, inside, nothing, objectOf, orNull, patternOf, plain, recordOf, toJson, tupleOf, } from './to-json.js';
export function isZod3(value) {
    return /^Zod/.test(Object(value)._def?.typeName);
}
export const zod3ToJson = (schema) => toJson(reader, schema);
const stringChecks = {
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
const numberChecks = {
    int: () => ({ type: 'integer' }),
    min: ({ value, inclusive }) => ({ [inclusive ? 'minimum' : 'exclusiveMinimum']: value }),
    max: ({ value, inclusive }) => ({ [inclusive ? 'maximum' : 'exclusiveMaximum']: value }),
    multipleOf: ({ value }) => ({ multipleOf: value }),
};
const checked = (type, table) => ({ checks }) => Object.assign({ type }, ...checks.map(check => table[check.kind]?.(check)));
const list = ({ type, minLength, maxLength, exactLength }, convert) => {
    const amount = (given) => Object(exactLength ?? given).value;
    const [minItems, maxItems] = [amount(minLength), amount(maxLength)];
    return {
        type: 'array',
        items: convert(type),
        ...(minItems !== undefined && { minItems }),
        ...(maxItems !== undefined && { maxItems }),
    };
};
const object = ({ shape, unknownKeys, catchall }, convert) => {
    const isClosed = catchall._def.typeName === 'ZodNever';
    const others = isClosed ? undefined : convert(catchall);
    const fields = shape();
    return objectOf(fields, isOptional, others ?? (unknownKeys === 'strict' ? false : undefined), convert);
};
const optional = new Set(['ZodOptional', 'ZodDefault', 'ZodCatch', 'ZodAny', 'ZodUnknown', 'ZodUndefined']);
function isOptional(field) {
    const { typeName, ...parts } = field._def;
    if (optional.has(typeName))
        return true;
    if (typeName === 'ZodUnion')
        return [...parts.options].some(isOptional);
    const wrapper = wrappers[typeName];
    return wrapper !== undefined && isOptional(parts[wrapper]);
}
const wrappers = {
    ZodNullable: 'innerType',
    ZodReadonly: 'innerType',
    ZodBranded: 'type',
    ZodEffects: 'schema',
    ZodPipeline: 'in',
};
function valuesOf(given) {
    return Object.entries(given).flatMap(([key, value]) => typeof given[value] === 'number' && !Number.isNaN(Number(key)) ? [] : [value]);
}
const rows = {
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
    ZodNativeEnum: ({ values }) => ({ enum: valuesOf(values) }),
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
        default: defaultValue(),
    }),
    ZodOptional: inside('innerType'),
    ZodCatch: inside('innerType'),
    ZodReadonly: inside('innerType'),
    ZodBranded: inside('type'),
    ZodEffects: inside('schema'),
    ZodPipeline: inside('in'),
};
const reader = {
    read: schema => {
        const { _def } = schema;
        return { kind: _def.typeName, parts: { ..._def }, description: _def.description };
    },
    rows,
    lazy: 'ZodLazy',
};
