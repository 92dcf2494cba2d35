import type { Raise, Store } from '../types/store.js';
import { KINDS, type Kind, kindOf, SHARES } from './shelves.js';
import { raised } from './store.js';

export interface MemoryStoreOptions {
  /**
   * Capacity in characters of keys and values; default 33554432. When full, the oldest entries of the kind that exceeds
   * its part the most are dropped: half is for turns, a quarter for results, an eighth each for limits and for the rest.
   */
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

/** Ordered by last change. */
interface Shelf {
  readonly share: number;
  readonly items: Map<string, Item>;
  size: number;
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
  readonly #values: Readonly<Record<Kind, Shelf>>;
  readonly #lists: Shelf;
  readonly #max: number;
  readonly #now: () => number;
  #nextSweep = 0;

  constructor(max = MAX_CHARACTERS, now: () => number = Date.now) {
    this.#max = max;
    this.#now = now;
    this.#values = Object.fromEntries(KINDS.map(kind => [kind, newShelf(SHARES[kind])])) as Record<
      Kind,
      Shelf
    >;
    this.#lists = this.#values.turns;
  }

  /** The value of a key, or undefined if it has none. */
  read(key: string): string | undefined {
    return this.#live(this.#shelfOf(key), textKey(key))?.value as string | undefined;
  }

  async set(key: string, value: string, ttlMs?: number): Promise<void> {
    this.#put(this.#shelfOf(key), textKey(key), value, OVERHEAD + key.length + value.length, ttlMs);
  }

  async add(key: string, value: string, ttlMs?: number): Promise<string | undefined> {
    const before = this.read(key);
    if (before === undefined) await this.set(key, value, ttlMs);
    return before;
  }

  async delete(key: string): Promise<void> {
    drop(this.#shelfOf(key), textKey(key));
  }

  async raise(key: string, step: Raise): Promise<number> {
    const sum = raised(this.read(key), step);
    if (sum <= step.max) await this.set(key, String(sum), step.ttlMs);
    return sum;
  }

  async append(list: string, id: string, value: string, ttlMs?: number): Promise<boolean> {
    const known = this.#live(this.#lists, listKey(list));
    const entries = this.#list(list);
    if (entries.has(id)) return false;
    entries.set(id, value);
    const size = (known?.size ?? OVERHEAD + list.length) + OVERHEAD + id.length + value.length;
    this.#put(this.#lists, listKey(list), entries, this.#fit(entries, size), ttlMs);
    return true;
  }

  async entries(list: string): Promise<string[]> {
    return [...this.#list(list).values()];
  }

  #shelfOf(key: string): Shelf {
    return this.#values[kindOf(key)];
  }

  #list(list: string): Map<string, string> {
    return (this.#live(this.#lists, listKey(list))?.value as Map<string, string> | undefined) ?? new Map();
  }

  #live({ items }: Shelf, key: string): Item | undefined {
    const item = items.get(key);
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

  #put(
    shelf: Shelf,
    key: string,
    value: Item['value'],
    size: number,
    ttlMs = Number.POSITIVE_INFINITY,
  ): void {
    this.#sweep();
    drop(shelf, key);
    shelf.items.set(key, { value, size, expires: this.#now() + ttlMs });
    shelf.size += size;
    this.#makeRoom();
  }

  #makeRoom(): void {
    const shelves = Object.values(this.#values);
    while (shelves.reduce((sum, { size }) => sum + size, 0) > this.#max) {
      const [fullest] = shelves.sort((a, b) => b.size / b.share - a.size / a.share);
      const [oldest] = fullest?.items.keys() ?? [];
      if (!fullest || oldest === undefined) return;
      drop(fullest, oldest);
    }
  }

  #sweep(): void {
    const now = this.#now();
    if (now < this.#nextSweep) return;
    this.#nextSweep = now + SWEEP_MS;
    for (const shelf of Object.values(this.#values))
      for (const [key, { expires }] of shelf.items) if (expires <= now) drop(shelf, key);
  }
}

const newShelf = (share: number): Shelf => ({ share, items: new Map(), size: 0 });

function drop(shelf: Shelf, key: string): void {
  shelf.size -= shelf.items.get(key)?.size ?? 0;
  shelf.items.delete(key);
}

// Values and lists have separate namespaces.
const textKey = (key: string): string => `=${key}`;
const listKey = (list: string): string => `[${list}`;
