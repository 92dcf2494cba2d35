import { isRecord } from './given.js';
import { GaveUp, MAX_DEPTH, TOO_DEEP } from './run.js';
export class FillIn {
    #references;
    #acceptsNull;
    #withDefaults;
    constructor(references, acceptsNull, withDefaults) {
        this.fill = (schema, value, spend, depth = 0) => {
            if (!isRecord(schema) || typeof value !== 'object' || value === null)
                return value;
            spend(1);
            if (depth > MAX_DEPTH)
                throw new GaveUp(TOO_DEEP);
            const inner = (part, given) => this.fill(part, given, spend, depth + 1);
            const inPlace = this.#inPlace(schema).reduce((given, part) => inner(part, given), value);
            if (Array.isArray(inPlace))
                return this.#items(schema, inPlace, inner);
            return this.#fields(schema, inPlace, inner, spend);
        };
        this.#references = references;
        this.#acceptsNull = acceptsNull;
        this.#withDefaults = withDefaults;
    }
    #inPlace(schema) {
        const { $ref, allOf, anyOf, oneOf } = schema;
        const alternatives = [anyOf ?? oneOf ?? []].flat().filter(given => !isNull(given));
        return [
            ...(typeof $ref === 'string' ? [this.#references.find($ref, schema)] : []),
            ...(Array.isArray(allOf) ? allOf : []),
            ...(alternatives.length === 1 ? alternatives : []),
        ];
    }
    #items({ prefixItems, items }, given, fill) {
        const first = [prefixItems, items].find(Array.isArray) ?? [];
        if (first.length === 0 && !isRecord(items))
            return given;
        return given.map((item, index) => fill(first[index] ?? items, item));
    }
    #fields(schema, given, fill, spend) {
        const { properties, additionalProperties, required } = schema;
        const fields = isRecord(properties) ? Object.entries(properties) : [];
        const others = isRecord(additionalProperties) ? Object.keys(given) : [];
        if (fields.length === 0 && others.length === 0)
            return given;
        const filled = new Map(Object.entries(given));
        const needed = new Set(Array.isArray(required) ? required : []);
        spend((fields.length + filled.size) >> 3);
        for (const [key, field] of fields) {
            const preset = this.#defaultOf(field);
            const isOptional = preset !== undefined || !needed.has(key);
            if (filled.get(key) === null && isOptional && !this.#acceptsNull(field))
                filled.delete(key);
            const value = filled.has(key) ? filled.get(key) : preset;
            if (value !== undefined)
                filled.set(key, fill(field, value));
        }
        const known = new Set(fields.map(([key]) => key));
        for (const key of others)
            if (!known.has(key))
                filled.set(key, fill(additionalProperties, filled.get(key)));
        return Object.fromEntries(filled);
    }
    #defaultOf(field) {
        if (!this.#withDefaults || !isRecord(field) || field.default === undefined)
            return undefined;
        const text = JSON.stringify(field.default);
        return text === undefined ? undefined : JSON.parse(text);
    }
}
function isNull(schema) {
    return isRecord(schema) && (schema.type === 'null' || schema.const === null);
}
