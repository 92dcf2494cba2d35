import { cutText } from '../util/cut-text.js';
import { Unfit } from './place.js';
import { readStream } from './read-stream.js';
const maxReasonLength = 300;
export async function readResponse(response, end) {
    if (!response.ok)
        throw await refusalOf(response, 'returned', end);
    return parsed(await bodyOf(response, end), response.headers.get('content-type'));
}
export async function refusalOf(response, how, end) {
    const status = response.status ? `${response.status} ${response.statusText}`.trim() : response.type;
    const text = String((await bodyOf(response, end).catch(() => '')) ?? '').trim();
    const reason = text && text.length <= maxReasonLength && !text.startsWith('<') ? `: ${text}` : '';
    return new Error(`The function ${how} an HTTP answer: ${status}${reason}`);
}
export function parsed(text, type) {
    if (text === '')
        return null;
    if (!/\bjson\b/i.test(type ?? ''))
        return text;
    try {
        return JSON.parse(text);
    }
    catch {
        return text;
    }
}
async function bodyOf(response, end) {
    if (response.bodyUsed)
        throw new Unfit('is an HTTP answer whose body was read before');
    const body = response.body ? await readStream(response.body, end) : await response.text();
    return typeof body === 'string' ? body : cutText(String(body), maxReasonLength);
}
