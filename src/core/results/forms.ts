import { isPlainObject } from './is-plain.js';
import { Unfit } from './place.js';
import { listOf, readStream, readValues, textOf } from './read-stream.js';
import { parsed, readResponse } from './response.js';

/** One kind of object, and the simpler value that stands for it, or a promise of that. */
interface Form {
  // biome-ignore lint/suspicious/noExplicitAny: the kind says what the value has
  readonly is: (value: any, tag: string) => unknown;
  // biome-ignore lint/suspicious/noExplicitAny: the kind says what the value has
  readonly to: (value: any, end: AbortSignal) => unknown;
}

const tagged =
  (...tags: string[]) =>
  (_: unknown, tag: string) =>
    tags.includes(tag);
const has = (method: string | symbol) => (value: Record<string | symbol, unknown>) =>
  typeof value[method] === 'function';

/** The first that fits counts. Tags identify a kind, because they are the same in all windows and libraries. */
const forms: readonly Form[] = [
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

/** What stands for an object that is not a list. The object itself if its fields tell what it is. */
export function formOf(value: object, end: AbortSignal): unknown {
  // Most objects are plain, and checking each kind takes time.
  if (isPlainObject(value) && !('toJSON' in value) && !('then' in value)) return value;
  const tag = Object.prototype.toString.call(value).slice(8, -1);
  const form = forms.find(({ is }) => is(value, tag));
  return form ? form.to(value, end) : value;
}

function unfit(what: string): (value: object) => never {
  return value => {
    throw new Unfit(`is ${what} (${value.constructor.name})`);
  };
}

async function readBlob(blob: Blob, end: AbortSignal): Promise<unknown> {
  return parsed((await readStream(blob.stream(), end)) as string, blob.type);
}

function fromMap(map: Map<unknown, unknown>): unknown {
  const entries = [...map];
  return entries.every(([key]) => typeof key === 'string') ? Object.fromEntries(entries) : entries;
}

/** The fields of a form, a query or headers; one that is repeated has a list. */
function grouped(fields: Iterable<[string, unknown]>): object {
  const groups = new Map<string, unknown[]>();
  for (const [key, value] of fields) groups.set(key, [...(groups.get(key) ?? []), value]);
  return Object.fromEntries(
    [...groups].map(([key, values]) => [key, values.length > 1 ? values : values[0]]),
  );
}
