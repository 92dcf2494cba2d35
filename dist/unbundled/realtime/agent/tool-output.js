import { messageOf } from '../../core/errors/errors.js';
import { cutText, maxOutputLength } from '../../core/util/cut-text.js';
import { stringify } from '../../core/util/stringify.js';
export function toolOutput(outcome, warn) {
    return cut(serialize(outcome, warn), warn);
}
function serialize(outcome, warn) {
    try {
        return stringify(outcome) ?? 'null';
    }
    catch (error) {
        warn('tool-result-invalid', messageOf(error), error);
        return stringify({
            ok: false,
            error: `The function ran, but its result can’t be sent: ${messageOf(error)}`,
        });
    }
}
function cut(text, warn) {
    if (text.length <= maxOutputLength)
        return text;
    warn('tool-result-invalid', `${text.length} characters; only ${maxOutputLength} are sent.`);
    const start = cutText(text, maxOutputLength);
    return `${start}… [cut: ${text.length - start.length} more characters]`;
}
