import { toJSONSchema } from 'zod/v4/core';
import { compileSchema } from './json-schema.js';
export function sentence({ path, message }) {
    return path ? `${path}: ${message}` : message;
}
export function payloadSchema(parameters) {
    return '_zod' in parameters ? fromZod(parameters) : fromJson(parameters);
}
function fromZod(schema) {
    const { $schema: _, ...json } = toJSONSchema(schema, { io: 'input' });
    if (json.type !== 'object')
        throw new TypeError('"type" must be "object"');
    return { json, check: payload => checkWithZod(schema, payload ?? {}) };
}
function checkWithZod(schema, payload) {
    const result = schema.safeParse(payload);
    if (result.success)
        return { payload: result.data };
    return { problems: result.error.issues.map(({ path, message }) => ({ path: path.join('.'), message })) };
}
function fromJson(schema) {
    const check = compileSchema(schema);
    const properties = Object(schema.properties);
    return {
        json: { ...schema, type: 'object', properties },
        check: given => {
            const payload = withDefaults(properties, given ?? {});
            const problems = check(payload);
            return problems.length > 0 ? { problems } : { payload };
        },
    };
}
function withDefaults(properties, payload) {
    if (typeof payload !== 'object' || Array.isArray(payload))
        return payload;
    const defaults = Object.entries(properties).flatMap(([key, property]) => {
        const value = Object(property).default;
        return value === undefined ? [] : [[key, structuredClone(value)]];
    });
    return { ...Object.fromEntries(defaults), ...payload };
}
