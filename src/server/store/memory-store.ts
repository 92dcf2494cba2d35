import type { Raise, Store } from '../types/store.js';
import { raised } from './store.js';

export interface MemoryStoreOptions {
  /** Capacity in characters of keys and values; default 33554432. When full, the oldest entries are dropped. */
  maxCharacters?: number | undefined;
  /** Milliseconds; default `Date.now`. */
  now?: (() => number) | undefined;
}

interface Item {
  readonly value: string | Map<string, string>;
  /** In characters, including the overhead of each entry. */
  readonly size: number;
  readonly expires: number;
}

/** The approximate overhead of an entry, in characters. */
const OVERHEAD = 200;
const SWEEP_MS = 60_000;
const MAX_CHARACTERS = 2 ** 25;

/** A store in the memory of this process. Its size is bounded, so that clients can't exhaust the memory. */
export function memoryStore(options: MemoryStoreOptions = {}): Store {
  return new MemoryStore(options.maxCharacters, options.now);
}

export class MemoryStore implements Store {
  /** Ordered by last change. */
  readonly #items = new Map<string, Item>();
  readonly #max: number;
  readonly #now: () => number;
  #size = 0;
  #nextSweep = 0;

  constructor(max = MAX_CHARACTERS, now: () => number = Date.now) {
    this.#max = max;
    this.#now = now;
  }

  /** The value of a key, or undefined if it has none. */
  read(key: string): string | undefined {
    return this.#text(key);
  }

  async set(key: string, value: string, ttlMs?: number): Promise<void> {
    this.#put(textKey(key), value, OVERHEAD + key.length + value.length, ttlMs);
  }

  async add(key: string, value: string, ttlMs?: number): Promise<string | undefined> {
    const before = this.#text(key);
    if (before === undefined) await this.set(key, value, ttlMs);
    return before;
  }

  async delete(key: string): Promise<void> {
    this.#drop(textKey(key));
  }

  async raise(key: string, step: Raise): Promise<number> {
    const sum = raised(this.#text(key), step);
    if (sum <= step.max) await this.set(key, String(sum), step.ttlMs);
    return sum;
  }

  async append(list: string, id: string, value: string, ttlMs?: number): Promise<boolean> {
    const known = this.#live(listKey(list));
    const entries = this.#list(list);
    if (entries.has(id)) return false;
    entries.set(id, value);
    const size = (known?.size ?? OVERHEAD + list.length) + OVERHEAD + id.length + value.length;
    this.#put(listKey(list), entries, this.#fit(entries, size), ttlMs);
    return true;
  }

  async entries(list: string): Promise<string[]> {
    return [...this.#list(list).values()];
  }

  #text(key: string): string | undefined {
    return this.#live(textKey(key))?.value as string | undefined;
  }

  #list(list: string): Map<string, string> {
    return (this.#live(listKey(list))?.value as Map<string, string> | undefined) ?? new Map();
  }

  #live(key: string): Item | undefined {
    const item = this.#items.get(key);
    return item && item.expires > this.#now() ? item : undefined;
  }

  /** Drops the oldest values of a list that would fill the store alone. Returns the remaining size. */
  #fit(entries: Map<string, string>, size: number): number {
    let left = size;
    for (const [id, value] of entries) {
      if (left <= this.#max) break;
      entries.delete(id);
      left -= OVERHEAD + id.length + value.length;
    }
    return left;
  }

  #put(key: string, value: Item['value'], size: number, ttlMs = Number.POSITIVE_INFINITY): void {
    this.#sweep();
    this.#drop(key);
    this.#items.set(key, { value, size, expires: this.#now() + ttlMs });
    this.#size += size;
    for (const oldest of this.#items.keys()) {
      if (this.#size <= this.#max) return;
      this.#drop(oldest);
    }
  }

  #drop(key: string): void {
    this.#size -= this.#items.get(key)?.size ?? 0;
    this.#items.delete(key);
  }

  #sweep(): void {
    const now = this.#now();
    if (now < this.#nextSweep) return;
    this.#nextSweep = now + SWEEP_MS;
    for (const [key, { expires }] of this.#items) if (expires <= now) this.#drop(key);
  }
}

const textKey = (key: string): string => `=${key}`;
const listKey = (list: string): string => `[${list}`;
