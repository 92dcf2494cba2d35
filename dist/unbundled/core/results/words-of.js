import { cutText } from '../util/cut-text.js';
import { wellFormed } from '../util/well-formed.js';
const maxLength = 1_000;
export function wordsOf(thrown) {
    const words = typeof thrown === 'string' ? thrown : messageIn(thrown);
    const [message = ''] = words.split(/\n[^\S\n]+at /, 1);
    return wellFormed(cutText(message.trim(), maxLength));
}
function messageIn(thrown) {
    const { message, name } = Object(thrown);
    if (typeof message === 'string' && message.trim())
        return message;
    return thrown instanceof Error && name !== 'Error' ? String(name) : '';
}
