import type { Raise, Store } from '../types/store.js';
import { MemoryStore } from './memory-store.js';

/** Asks the operator's store. Rejects during an outage. */
export type Ask = <Answer>(work: (store: Store) => Promise<Answer>) => Promise<Answer>;

/** How often expired entries of a store that stays full are dropped. */
const SWEEP_MS = 60_000;

/** A write that an outage kept from the store. Its value is in the memory. */
interface Unwritten {
  readonly by: 'set' | 'add' | 'raise' | 'delete';
  readonly expires: number;
}

/**
 * Asks the operator's store, and this process's memory while that fails. Afterwards the memory counts first, and is
 * written back. Numbers are remembered all the time, so that an outage doesn't begin with full budgets.
 */
export class FallbackStore implements Store {
  readonly #ask: Ask;
  readonly #now: () => number;
  readonly #memory: MemoryStore;
  readonly #unwritten = new Map<string, Unwritten>();
  #nextSweep = 0;

  constructor(ask: Ask, now: () => number) {
    this.#ask = ask;
    this.#now = now;
    this.#memory = new MemoryStore(undefined, now);
  }

  async set(key: string, value: string, ttlMs?: number): Promise<void> {
    try {
      await this.#ask(store => store.set(key, value, ttlMs));
      await this.#forget(key);
    } catch {
      await this.#memory.set(key, value, ttlMs);
      this.#note(key, 'set', ttlMs);
    }
  }

  async add(key: string, value: string, ttlMs?: number): Promise<string | undefined> {
    const known = this.#unwritten.has(key) ? this.#memory.read(key) : undefined;
    if (known !== undefined) return known;
    try {
      return await this.#ask(store => store.add(key, value, ttlMs));
    } catch {
      const before = await this.#memory.add(key, value, ttlMs);
      if (before === undefined) this.#note(key, 'add', ttlMs);
      return before;
    }
  }

  async delete(key: string): Promise<void> {
    await this.#forget(key);
    await this.#ask(store => store.delete(key)).catch(() => this.#note(key, 'delete'));
  }

  async raise(key: string, step: Raise): Promise<number> {
    try {
      const sum = await this.#ask(store => store.raise(key, step));
      if (!this.#unwritten.has(key)) await this.#memory.set(key, String(Math.min(sum, step.max)), step.ttlMs);
      return sum;
    } catch {
      const sum = await this.#memory.raise(key, step);
      this.#note(key, 'raise', step.ttlMs);
      return sum;
    }
  }

  append(...given: Parameters<Store['append']>): Promise<boolean> {
    return this.#ask(store => store.append(...given)).catch(() => this.#memory.append(...given));
  }

  entries(list: string): Promise<string[]> {
    return this.#ask(store => store.entries(list)).catch(() => this.#memory.entries(list));
  }

  /** Writes to the store what an outage kept from it. Stops if the store fails again; the next recovery continues. */
  async writeBack(store: Store): Promise<void> {
    for (const [key, unwritten] of this.#unwritten) {
      try {
        await this.#write(store, key, unwritten);
      } catch {
        return;
      }
      if (this.#unwritten.get(key) !== unwritten) continue;
      this.#unwritten.delete(key);
      if (unwritten.by !== 'raise') await this.#memory.delete(key);
    }
  }

  async #write(store: Store, key: string, { by, expires }: Unwritten): Promise<unknown> {
    if (by === 'delete') return store.delete(key);
    const value = this.#memory.read(key);
    // Expired, or dropped because the memory was full.
    if (value === undefined) return;
    const ttlMs = expires - this.#now();
    const max = Number(value);
    if (by === 'raise') return store.raise(key, { by: 0, from: max, max, ttlMs });
    return store[by](key, value, ttlMs === Number.POSITIVE_INFINITY ? undefined : ttlMs);
  }

  #note(key: string, by: Unwritten['by'], ttlMs = Number.POSITIVE_INFINITY): void {
    const now = this.#now();
    this.#unwritten.set(key, { by, expires: now + ttlMs });
    if (now < this.#nextSweep) return;
    this.#nextSweep = now + SWEEP_MS;
    for (const [known, { expires }] of this.#unwritten) if (expires <= now) this.#unwritten.delete(known);
  }

  async #forget(key: string): Promise<void> {
    if (this.#unwritten.delete(key)) await this.#memory.delete(key);
  }
}
