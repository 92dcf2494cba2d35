import { anySignal } from '../util/any-signal.js';
import { indexed } from '../util/indexed.js';
import { isObject } from '../util/is-object.js';
import { untilAborted } from '../util/until-aborted.js';
import { wellFormed } from '../util/well-formed.js';
import { formOf } from './forms.js';
import { errorAt, isInside, isWhole, type Place, Unfit } from './place.js';
import { wordsOf } from './words-of.js';

export { refusalOf } from './response.js';

/** Far more than the model gets of any result. Lists that share their values could grow without end. */
const maxValues = 500_000;
/** As deep as a backend lets a payload be. */
const maxDepth = 100;

type Setter = (form: unknown) => void;

/**
 * Converts a result to what JSON keeps; docs/guides/functions.md tells what becomes of what. Waits for promises and
 * streams inside it until `end`. Rejects with a returned error, and with a `ResultError` that names what has no form.
 */
export async function toJson(result: unknown, end: AbortSignal): Promise<unknown> {
  const holder: { result?: unknown } = {};
  const failed = new AbortController();
  const conversion = new Conversion(anySignal([end, failed.signal]));
  try {
    conversion.put(holder, 'result', result, undefined);
    await conversion.settled();
    return holder.result;
  } catch (error) {
    failed.abort();
    throw error;
  }
}

class Conversion {
  readonly #end: AbortSignal;
  readonly #pending: Promise<void>[] = [];
  #left = maxValues;

  constructor(end: AbortSignal) {
    this.#end = end;
  }

  async settled(): Promise<void> {
    // What is read may add more.
    for (const reading of this.#pending) await reading;
  }

  put(holder: object, key: string, value: unknown, parent: Place | undefined): void {
    const set: Setter = form => setField(holder, key, form);
    // Keeps the order of what is read later.
    set(null);
    this.#convert(value, { key, value, parent, depth: (parent?.depth ?? 0) + 1 }, set);
  }

  #convert(value: unknown, place: Place, set: Setter): void {
    if (isObject(value) && isError(value)) return this.#fail(value, place, set);
    try {
      this.#left -= 1;
      if (this.#left < 0) throw new Unfit(`comes after ${maxValues} other values`);
      if (!isObject(value)) return set(primitive(value));
      if (isInside(value, place.parent)) throw new Unfit('contains itself');
      if (place.depth > maxDepth) throw new Unfit(`is more than ${maxDepth} levels deep`);
      if (Array.isArray(value)) return set(this.#list(value, place));
      const form = formOf(value, this.#end);
      const inner = { key: undefined, value: form, parent: place, depth: place.depth + 1 };
      if (form instanceof Promise) this.#later(form, inner, set);
      else if (form === value) set(this.#fields(value, place));
      else this.#convert(form, inner, set);
    } catch (thrown) {
      throw errorAt(place, thrown);
    }
  }

  #later(form: Promise<unknown>, place: Place, set: Setter): void {
    const reading = untilAborted(form, this.#end).then(
      value => this.#convert(value, place, set),
      thrown => this.#fail(thrown, place, set),
    );
    // The first failure ends the conversion; the others must not go unhandled.
    reading.catch(() => {});
    this.#pending.push(reading);
  }

  /** The function fails if its whole result does; a failure inside the result becomes data. */
  #fail(thrown: unknown, place: Place, set: Setter): void {
    if (thrown instanceof Unfit) throw errorAt(place, thrown);
    if (isWhole(place)) throw thrown;
    set({ error: wordsOf(thrown) || 'Unknown error' });
  }

  #list(values: readonly unknown[], place: Place): unknown[] {
    const list: unknown[] = [];
    for (const [index, value] of indexed(values)) this.put(list, String(index), value ?? null, place);
    return list;
  }

  #fields(value: object, place: Place): unknown {
    const entries = Object.entries(value);
    if (entries.length === 0 && !isPlainObject(value)) return ownText(value);
    const given = entries.filter(([, member]) => member !== undefined);
    const data = given.filter(([, member]) => typeof member !== 'function');
    const fields = {};
    // Methods beside data are left out as in JSON, but methods alone are no data.
    for (const [key, member] of data.length > 0 ? data : given)
      this.put(fields, wellFormed(key), member, place);
    return fields;
  }
}

/** An assignment to `__proto__` would set the prototype. */
function setField(holder: object, key: string, value: unknown): void {
  if (key !== '__proto__') (holder as Record<string, unknown>)[key] = value;
  else Object.defineProperty(holder, key, { value, configurable: true, enumerable: true, writable: true });
}

function primitive(value: unknown): unknown {
  if (typeof value === 'string') return wellFormed(value);
  if (typeof value === 'bigint') return String(value);
  if (typeof value === 'number') return Number.isFinite(value) ? value : String(value);
  if (typeof value === 'function' || typeof value === 'symbol') throw new Unfit(`is a ${typeof value}`);
  return value;
}

/** The text of an object that keeps its data to itself, if its class tells one. */
function ownText(value: object): string {
  const text = String(value);
  if (!/^\[object .*\]$/s.test(text)) return wellFormed(text);
  throw new Unfit(`has no fields that can be read (${value.constructor?.name || 'Object'})`);
}

function isError(value: object): boolean {
  return (
    value instanceof Error || /^\[object (Error|DOMException)\]$/.test(Object.prototype.toString.call(value))
  );
}

/** Of any window. */
function isPlainObject(value: object): boolean {
  const prototype: unknown = Object.getPrototypeOf(value);
  return prototype === null || Object.getPrototypeOf(prototype) === null;
}
