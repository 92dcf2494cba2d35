export function toJson({ read, rows, lazy }, schema) {
    const $defs = {};
    const names = new Map();
    const refer = (wrapper, getter) => {
        const known = names.get(wrapper);
        const inner = known ? undefined : getter();
        const name = known ?? names.get(inner) ?? `schema${names.size + 1}`;
        const isNew = !names.has(wrapper) && !names.has(inner);
        names.set(wrapper, name);
        if (isNew) {
            names.set(inner, name);
            $defs[name] = convert(inner);
        }
        return { $ref: `#/$defs/${name}` };
    };
    const convert = given => {
        const { kind, parts, description } = read(given);
        const named = typeof description === 'string' ? { description } : {};
        if (kind === lazy)
            return { ...refer(given, parts.getter), ...named };
        const row = Object.hasOwn(rows, kind) ? rows[kind] : undefined;
        if (!row)
            throw new TypeError(`“${kind}” can’t be expressed in JSON`);
        return { ...row(parts, convert), ...named };
    };
    const json = convert(schema);
    return names.size > 0 ? { ...json, $defs } : json;
}
export const inside = (part) => (parts, convert) => convert(parts[part]);
export const plain = (json) => () => json;
export const nothing = plain({ not: {} });
export const orNull = (part) => (parts, convert) => ({ anyOf: [convert(parts[part]), { type: 'null' }] });
export const anyOf = ({ options }, convert) => ({
    anyOf: [...options].map(convert),
});
export function objectOf(fields, isOptional, rest, convert) {
    const entries = Object.entries(fields);
    const required = entries.filter(([, field]) => !isOptional(field)).map(([key]) => key);
    return {
        type: 'object',
        properties: Object.fromEntries(entries.map(([key, field]) => [key, convert(field)])),
        ...(required.length > 0 && { required }),
        ...(rest !== undefined && { additionalProperties: rest }),
    };
}
export function tupleOf(items, rest, convert) {
    const prefixItems = items.map(convert);
    return {
        type: 'array',
        ...(prefixItems.length > 0 && { prefixItems }),
        items: rest,
        minItems: prefixItems.length,
    };
}
export function recordOf(key, value) {
    return { type: 'object', additionalProperties: value, propertyNames: key };
}
export function patternOf(regex) {
    return regex && !regex.flags.replace('u', '') ? { pattern: regex.source } : {};
}
