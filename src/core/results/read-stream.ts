import { cutText } from '../util/cut-text.js';
import { untilAborted } from '../util/until-aborted.js';
import { Unfit } from './place.js';

/** In characters; as much as the model gets of a result. */
const maxLength = 64 * 1024;
/** The most values to take from an iterable, which may have no end. */
const maxValues = 1_000;
/** The last characters or the last value of what is longer. */
const cutMark = '… [cut]';

type Chunks = Pick<AsyncIterator<unknown>, 'next'> & { return?: () => unknown };

/** The values of an iterable that has them at hand. */
export function listOf(values: Iterable<unknown>): unknown[] {
  const list: unknown[] = [];
  for (const value of values) if (!addTo(list, value)) break;
  return list;
}

/** The values of an async iterable. */
export async function readValues(values: AsyncIterable<unknown>, end: AbortSignal): Promise<unknown[]> {
  const list: unknown[] = [];
  await read(values[Symbol.asyncIterator]() as Chunks, end, value => addTo(list, value));
  return list;
}

/** The text of a stream of text or bytes; the values of another stream. */
export async function readStream(stream: object, end: AbortSignal): Promise<unknown> {
  const text = new TextReader();
  const list: unknown[] = [];
  await read(chunksOf(stream), end, chunk => {
    if (typeof chunk === 'string') return text.add(chunk);
    return isBytes(chunk) ? text.addBytes(chunk) : addTo(list, chunk);
  });
  return list.length > 0 ? list : text.end();
}

/** The text of bytes. Throws `Unfit` if they are not text. */
export function textOf(bytes: BufferSource): string {
  const text = new TextReader();
  text.addBytes(bytes);
  return text.end();
}

/** Whether the list takes more. */
function addTo(list: unknown[], value: unknown): boolean {
  const isFull = list.length === maxValues;
  list.push(isFull ? cutMark : value);
  return !isFull;
}

async function read(chunks: Chunks, end: AbortSignal, take: (value: unknown) => boolean): Promise<void> {
  try {
    for (;;) {
      const { done, value } = await untilAborted(chunks.next(), end);
      if (done || !take(value)) return;
    }
  } finally {
    // Not awaited: a generator that waits for something would never return.
    void (async () => chunks.return?.())().catch(() => {});
  }
}

/** Not every engine can iterate over a `ReadableStream`, and Node's streams end an iteration only after a chunk. */
function chunksOf(stream: object): Chunks {
  if ('getReader' in stream) {
    const reader = (stream as ReadableStream<unknown>).getReader();
    return { next: () => reader.read() as Promise<IteratorResult<unknown>>, return: () => reader.cancel() };
  }
  const { destroy } = stream as { destroy?: () => unknown };
  const chunks = (stream as AsyncIterable<unknown>)[Symbol.asyncIterator]();
  return { next: () => chunks.next(), return: () => destroy?.call(stream) ?? chunks.return?.() };
}

/** Only UTF-8 without control characters counts as text. */
class TextReader {
  readonly #utf8 = new TextDecoder('utf-8', { fatal: true });
  #text = '';

  /** Whether more of it would be used. */
  add(text: string): boolean {
    this.#text += text;
    return this.#text.length <= maxLength;
  }

  addBytes(bytes: BufferSource): boolean {
    return this.add(this.#decode(bytes, true));
  }

  end(): string {
    const isCut = this.#text.length > maxLength;
    if (!isCut) this.add(this.#decode(new Uint8Array(), false));
    // biome-ignore lint/suspicious/noControlCharactersInRegex: they tell bytes from text
    if (/[\0-\x08\x0e-\x1f]/.test(this.#text)) throw new Unfit('is binary data');
    return isCut ? cutText(this.#text, maxLength) + cutMark : this.#text;
  }

  #decode(bytes: BufferSource, stream: boolean): string {
    try {
      return this.#utf8.decode(bytes, { stream });
    } catch {
      throw new Unfit('is binary data');
    }
  }
}

function isBytes(value: unknown): value is BufferSource {
  return ArrayBuffer.isView(value) || value instanceof ArrayBuffer;
}
