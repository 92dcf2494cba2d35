import { isPlainObject } from './is-plain.js';
import { Unfit } from './place.js';
import { listOf, readStream, readValues, textOf } from './read-stream.js';
import { parsed, readResponse } from './response.js';
const tagged = (...tags) => (_, tag) => tags.includes(tag);
const has = (method) => (value) => typeof value[method] === 'function';
const forms = [
    {
        is: value => typeof value.nodeType === 'number' && has('cloneNode')(value),
        to: unfit('a part of the page'),
    },
    { is: value => value.window === value, to: unfit('a window') },
    { is: has('composedPath'), to: unfit('an event') },
    { is: tagged('Date'), to: date => (Number.isNaN(date.getTime()) ? 'Invalid Date' : date.toISOString()) },
    { is: tagged('RegExp'), to: String },
    { is: tagged('Number', 'String', 'Boolean', 'BigInt', 'Symbol'), to: wrapper => wrapper.valueOf() },
    { is: tagged('Blob', 'File'), to: readBlob },
    { is: tagged('Response'), to: readResponse },
    { is: value => value.constructor?.isBuffer?.(value), to: textOf },
    { is: tagged('ArrayBuffer', 'SharedArrayBuffer', 'DataView'), to: textOf },
    { is: ArrayBuffer.isView, to: numbers => Array.from(numbers) },
    { is: has('toJSON'), to: value => value.toJSON() },
    { is: has('then'), to: promise => Promise.resolve(promise) },
    { is: tagged('Map'), to: fromMap },
    { is: tagged('FormData', 'Headers', 'URLSearchParams'), to: grouped },
    { is: has('getReader'), to: readStream },
    { is: value => has('pipe')(value) && has(Symbol.asyncIterator)(value), to: readStream },
    { is: has('pipe'), to: unfit('a stream to write to') },
    { is: has(Symbol.asyncIterator), to: readValues },
    { is: tagged('Set'), to: set => [...set] },
    { is: has(Symbol.iterator), to: listOf },
];
export function formOf(value, end) {
    if (isPlainObject(value) && !('toJSON' in value) && !('then' in value))
        return value;
    const tag = Object.prototype.toString.call(value).slice(8, -1);
    const form = forms.find(({ is }) => is(value, tag));
    return form ? form.to(value, end) : value;
}
function unfit(what) {
    return value => {
        throw new Unfit(`is ${what} (${value.constructor.name})`);
    };
}
async function readBlob(blob, end) {
    return parsed((await readStream(blob.stream(), end)), blob.type);
}
function fromMap(map) {
    const entries = [...map];
    return entries.every(([key]) => typeof key === 'string') ? Object.fromEntries(entries) : entries;
}
function grouped(fields) {
    const groups = new Map();
    for (const [key, value] of fields)
        groups.set(key, [...(groups.get(key) ?? []), value]);
    return Object.fromEntries([...groups].map(([key, values]) => [key, values.length > 1 ? values : values[0]]));
}
