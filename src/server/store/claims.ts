import type { Store } from '../types/store.js';

/** How often a process says that it is alive while it runs something. */
const BEAT_MS = 1_000;
/** A process that is silent for this long counts as dead. */
const DEAD_MS = 5_000;

/** Says in the store that this process is alive while it runs something. */
export class Heartbeat {
  readonly #store: Store;
  readonly #claim: string;
  #next = 0;

  constructor(store: Store, claim: string) {
    this.#store = store;
    this.#claim = claim;
  }

  /** Each run has its own timer, because some runtimes end timers with the request that set them. */
  async during<Result>(work: () => Promise<Result>): Promise<Result> {
    const timer = setInterval(() => this.#beat(), BEAT_MS);
    // Node: the run keeps the process alive if something does, the heartbeat does not.
    (Object(timer) as { unref?(): void }).unref?.();
    try {
      return await work();
    } finally {
      clearInterval(timer);
    }
  }

  // One beat counts for all runs of this process.
  #beat(): void {
    const now = performance.now();
    if (now < this.#next) return;
    this.#next = now + BEAT_MS / 2;
    const step = { by: 1, from: 0, max: Number.MAX_SAFE_INTEGER, ttlMs: 2 * DEAD_MS };
    // A beat that the store misses is followed by others.
    this.#store.raise(beatsOf(this.#claim), step).catch(() => {});
  }
}

/**
 * Watches a claim until it is certain that no process works on it: its process did not beat for five seconds, or the
 * claim is older than the longest run. Measures by this process's monotonic clock only, so that clocks may be set and
 * may differ.
 */
export class ClaimWatch {
  readonly #store: Store;
  readonly #claimMs: number;
  #claim: string | undefined;
  #first = 0;
  #since = 0;
  #last = 0;
  #beats = 0;

  constructor(store: Store, claimMs: number) {
    this.#store = store;
    this.#claimMs = claimMs;
  }

  async isDead(claim: string): Promise<boolean> {
    const now = performance.now();
    if (claim !== this.#claim) return this.#begin(claim, now);
    // If this process was busy or stopped, the owner may have been, too.
    if (now - this.#last > BEAT_MS) this.#since = now;
    this.#last = now;
    if (now - this.#first >= this.#claimMs) return true;
    if (now - this.#since < DEAD_MS) return false;
    const beats = await this.#read(claim);
    if (beats === 0 || beats === this.#beats) return true;
    this.#beats = beats;
    this.#since = now;
    return false;
  }

  async #begin(claim: string, now: number): Promise<false> {
    this.#claim = claim;
    this.#first = now;
    this.#since = now;
    this.#last = now;
    this.#beats = await this.#read(claim);
    return false;
  }

  // Every sum exceeds this maximum, so nothing is stored.
  #read(claim: string): Promise<number> {
    return this.#store.raise(beatsOf(claim), { by: 0, from: 0, max: -1, ttlMs: DEAD_MS });
  }
}

const beatsOf = (claim: string): string => `alive:${claim}`;
