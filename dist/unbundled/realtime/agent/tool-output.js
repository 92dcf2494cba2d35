import { messageOf } from '../../core/errors/errors.js';
const maxLength = 64 * 1024;
export function toolOutput(outcome, warn) {
    return cut(serialize(outcome, warn), warn);
}
function serialize(outcome, warn) {
    try {
        return JSON.stringify(outcome) ?? 'null';
    }
    catch (error) {
        warn('tool-result-invalid', messageOf(error), error);
        return JSON.stringify({
            ok: false,
            error: `The function ran, but its result can’t be sent: ${messageOf(error)}`,
        });
    }
}
function cut(text, warn) {
    if (text.length <= maxLength)
        return text;
    warn('tool-result-invalid', `${text.length} characters; only ${maxLength} are sent.`);
    return `${text.slice(0, maxLength)}… [cut: ${text.length - maxLength} more characters]`;
}
