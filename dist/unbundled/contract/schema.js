import * as z from 'zod/mini';
import { flag, name, record, text } from './fields.js';
export const clientSecretRequest = z.object({
    model: z.optional(text),
    voice: z.optional(text),
    instructions: z.optional(text),
    language: z.optional(text),
    voiceAccent: z.optional(text),
    voiceTone: z.optional(text),
    apiKey: z.optional(text),
}, 'must be an object');
export const clientSecretResponse = z.object({
    value: text.check(z.startsWith('ek_', 'must start with "ek_"')),
    expires_at: z.catch(z.optional(z.number()), undefined),
    speech: z.catch(z.optional(z.object({ provider: text })), undefined),
    session: z.catch(z.optional(record), undefined),
    ice_servers: z.catch(z.optional(z.array(record)), undefined),
});
export const functionItem = z.object({
    name,
    description: z.optional(text),
    source: z.optional(text),
    parameters: z.optional(z.looseObject({ type: z.optional(z.literal('object', 'must be "object"')) }, 'must be a JSON Schema object')),
    requires_approval: z.optional(flag),
    silent: z.optional(flag),
    idempotent: z.optional(flag),
    timeout_ms: z.optional(z.number('must be a number').check(z.positive('must be above 0'))),
}, 'must be an object');
export const functionList = z.object({
    items: z.array(functionItem),
    warnings: z.optional(z.array(text)),
});
export const routeItem = z.object({
    name,
    path: name,
    description: z.optional(text),
    synonyms: z.optional(z.array(text, 'must be an array of words')),
}, 'must be an object');
export const routeList = z.object({
    items: z.array(routeItem),
    count: z.optional(z.number('must be a number')),
});
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
export const executeResult = z.union([succeeded, pending, failed]);
const rawList = z.object({ items: z.array(z.unknown()), warnings: z.catch(z.array(text), []) });
export function parseFunctionList(value) {
    const { items, warnings } = parseList('Function', functionItem, value);
    const first = new Map();
    for (const item of items) {
        if (first.has(item.name))
            warnings.push(`Function "${item.name}" left out: name taken.`);
        else
            first.set(item.name, item);
    }
    return { items: [...first.values()], warnings };
}
export function parseRouteList(value) {
    return parseList('Route', routeItem, value);
}
function parseList(kind, schema, value) {
    const list = rawList.safeParse(value);
    if (!list.success)
        return { items: [], warnings: [`The ${kind.toLowerCase()} list has no "items" array.`] };
    const items = [];
    const warnings = [...list.data.warnings];
    list.data.items.forEach((raw, index) => {
        const item = schema.safeParse(withoutBlanks(raw));
        if (item.success)
            items.push(item.data);
        else
            warnings.push(`${kind} ${label(raw, index)} left out: ${explain(item.error)}.`);
    });
    return { items, warnings };
}
export function explain(error) {
    return error.issues.map(issue => [issue.path.join('.'), issue.message].join(' ').trim()).join('; ');
}
function withoutBlanks(raw) {
    if (!isRecord(raw))
        return raw;
    return Object.fromEntries(Object.entries(raw).filter(([, field]) => !isBlank(field)));
}
function isBlank(field) {
    return field === null || (Array.isArray(field) && field.length === 0);
}
function label(raw, index) {
    return isRecord(raw) && typeof raw.name === 'string' && raw.name ? `"${raw.name}"` : `number ${index + 1}`;
}
function isRecord(value) {
    return typeof value === 'object' && value !== null && !Array.isArray(value);
}
