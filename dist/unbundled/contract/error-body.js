import { cutText } from '../core/util/cut-text.js';
export function readErrorMessage(body) {
    if (typeof body === 'string')
        return body.trimStart().startsWith('<') ? undefined : sentence(body);
    if (!isRecord(body))
        return undefined;
    const nested = isRecord(body.error) ? body.error.message : body.error;
    return sentence(nested) ?? sentence(body.message);
}
function sentence(value) {
    return typeof value === 'string' ? cutText(value.trim(), 500) || undefined : undefined;
}
function isRecord(value) {
    return typeof value === 'object' && value !== null && !Array.isArray(value);
}
