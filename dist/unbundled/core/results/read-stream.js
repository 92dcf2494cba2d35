import { cutText } from '../util/cut-text.js';
import { untilAborted } from '../util/until-aborted.js';
import { Unfit } from './place.js';
const maxLength = 64 * 1024;
const maxValues = 1_000;
const cutMark = '… [cut]';
export function listOf(values) {
    const list = [];
    for (const value of values)
        if (!addTo(list, value))
            break;
    return list;
}
export async function readValues(values, end) {
    const list = [];
    await read(values[Symbol.asyncIterator](), end, value => addTo(list, value));
    return list;
}
export async function readStream(stream, end) {
    const text = new TextReader();
    const list = [];
    await read(chunksOf(stream), end, chunk => {
        if (typeof chunk === 'string')
            return text.add(chunk);
        return isBytes(chunk) ? text.addBytes(chunk) : addTo(list, chunk);
    });
    return list.length > 0 ? list : text.end();
}
export function textOf(bytes) {
    const text = new TextReader();
    text.addBytes(bytes);
    return text.end();
}
function addTo(list, value) {
    const isFull = list.length === maxValues;
    list.push(isFull ? cutMark : value);
    return !isFull;
}
async function read(chunks, end, take) {
    try {
        for (;;) {
            const { done, value } = await untilAborted(chunks.next(), end);
            if (done || !take(value))
                return;
        }
    }
    finally {
        void (async () => chunks.return?.())().catch(() => { });
    }
}
function chunksOf(stream) {
    if ('getReader' in stream) {
        const reader = stream.getReader();
        return { next: () => reader.read(), return: () => reader.cancel() };
    }
    const { destroy } = stream;
    const chunks = stream[Symbol.asyncIterator]();
    return { next: () => chunks.next(), return: () => destroy?.call(stream) ?? chunks.return?.() };
}
class TextReader {
    #utf8 = new TextDecoder('utf-8', { fatal: true });
    #text = '';
    add(text) {
        this.#text += text;
        return this.#text.length <= maxLength;
    }
    addBytes(bytes) {
        return this.add(this.#decode(bytes, true));
    }
    end() {
        const isCut = this.#text.length > maxLength;
        if (!isCut)
            this.add(this.#decode(new Uint8Array(), false));
        if (/[\0-\x08\x0e-\x1f]/.test(this.#text))
            throw new Unfit('is binary data');
        return isCut ? cutText(this.#text, maxLength) + cutMark : this.#text;
    }
    #decode(bytes, stream) {
        try {
            return this.#utf8.decode(bytes, { stream });
        }
        catch {
            throw new Unfit('is binary data');
        }
    }
}
function isBytes(value) {
    return ArrayBuffer.isView(value) || value instanceof ArrayBuffer;
}
