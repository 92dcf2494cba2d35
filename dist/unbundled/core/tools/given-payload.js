import { isObject } from '../util/is-object.js';
const reserved = new Set([
    'function_name',
    'payload',
    'session_key',
    'call_id',
    'thread_id',
    'user_id',
    'memory_mode',
]);
const otherNames = new Set(['arguments', 'args', 'parameters']);
export function givenPayload(request) {
    if (request.payload !== undefined)
        return fromText(request.payload);
    const fields = Object.entries(request).filter(([key]) => !reserved.has(key));
    const [only] = fields;
    if (!only)
        return undefined;
    return (fields.length === 1 && renamed(only)) || Object.fromEntries(fields);
}
function renamed([key, value]) {
    if (!otherNames.has(key))
        return undefined;
    const payload = fromText(value);
    return Array.isArray(payload) ? { args: payload } : isObject(payload) ? payload : undefined;
}
function fromText(given) {
    let value = given;
    for (let times = 0; times < 2 && typeof value === 'string'; times += 1) {
        if (value.trim() === '')
            return null;
        try {
            value = JSON.parse(value);
        }
        catch {
            return given;
        }
    }
    return typeof value === 'object' ? value : given;
}
