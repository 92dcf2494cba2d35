import { toJSONSchema } from 'zod/v4/core';
import { messageOf } from '../core/errors/errors.js';
import { compilePayload } from './json-schema/compile-schema.js';
import { isKeyword } from './json-schema/compiler.js';
import { MAX_PROBLEMS, shortened } from './json-schema/problem.js';
import { isStandardSchema, pathOf, } from './libraries/standard-schema.js';
import { valibotToJson } from './libraries/valibot.js';
import { isZod3, zod3ToJson } from './libraries/zod3.js';
export function payloadSchema(parameters) {
    if (isZod(parameters))
        return fromLibrary(parseAsync(parameters), zodToJson(parameters));
    if (isStandardSchema(parameters))
        return fromLibrary(parameters, jsonOf(parameters));
    if (!isPlain(parameters))
        throw new TypeError('they are neither JSON Schema nor a schema of a library with Standard Schema');
    return fromJson(parameters);
}
function isPlain(value) {
    if (typeof value !== 'object' || Array.isArray(value))
        return false;
    const prototype = Object.getPrototypeOf(value);
    return prototype === null || Object.getPrototypeOf(prototype) === null;
}
function jsonOf(schema) {
    const { vendor, jsonSchema } = schema['~standard'];
    if (jsonSchema)
        return jsonSchema.input({ target: 'draft-2020-12' });
    const { toJsonSchema } = schema;
    if (typeof toJsonSchema === 'function')
        return toJsonSchema.call(schema);
    if (vendor === 'valibot')
        return valibotToJson(schema);
    throw new TypeError(`a schema of ${vendor} can’t be converted to JSON Schema for the agent: add \`~standard.jsonSchema\` to it, or use JSON Schema`);
}
function fromLibrary(schema, converted) {
    const { $schema: _, ...json } = converted;
    if (json.type !== 'object')
        throw new TypeError('"type" must be "object"');
    const compiled = compiledOrNothing(json);
    return {
        json,
        check: payload => {
            const given = compiled?.withoutNulls(payload ?? {}) ?? { payload: payload ?? {} };
            return 'problems' in given ? given : validate(schema, given.payload);
        },
    };
}
function compiledOrNothing(json) {
    try {
        return compilePayload(json);
    }
    catch {
        return undefined;
    }
}
const CHECK_MS = 10_000;
function validate(schema, payload) {
    try {
        const result = schema['~standard'].validate(payload);
        return 'then' in result ? inTime(result).then(toChecked, failed) : toChecked(result);
    }
    catch (error) {
        return failed(error);
    }
}
async function inTime(result) {
    let timer;
    const late = new Promise((_, reject) => {
        timer = setTimeout(() => reject(new Error('it took too long')), CHECK_MS);
    });
    return Promise.race([result, late]).finally(() => clearTimeout(timer));
}
function toChecked(result) {
    if (!result.issues)
        return { payload: result.value };
    const issues = [...result.issues].slice(0, MAX_PROBLEMS);
    return { problems: issues.map(issue => ({ path: pathOf(issue), message: issue.message })) };
}
function failed(error) {
    return { problems: [{ path: '', message: `The payload could not be checked: ${messageOf(error)}` }] };
}
function isZod(value) {
    return ('_zod' in value && 'safeParseAsync' in value) || isZod3(value);
}
function zodToJson(schema) {
    return '_zod' in schema ? toJSONSchema(schema, { io: 'input' }) : zod3ToJson(schema);
}
function parseAsync(schema) {
    const validate = async (value) => {
        const result = await schema.safeParseAsync(value);
        return result.success ? { value: result.data } : { issues: result.error.issues };
    };
    return { '~standard': { vendor: 'zod', validate } };
}
function fromJson(schema) {
    const keys = Object.keys(schema);
    const isOdd = (key) => isStandardSchema(schema[key]) || isZod3(schema[key]);
    if (keys.some(isOdd))
        throw new TypeError('they are an object of schemas: wrap them, as in z.object({ … })');
    if (keys.length > 0 && !keys.some(isKeyword))
        throw new TypeError(`${shortened(keys.join(', '))}: not JSON Schema; fields belong into "properties"`);
    const { complete } = compilePayload(schema);
    const json = JSON.parse(JSON.stringify({ ...schema, type: 'object', properties: schema.properties ?? {} }));
    return { json, check: payload => complete(payload ?? {}) };
}
