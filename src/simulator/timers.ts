/** Timers that their owner can cancel all at once. */
export class Timers {
  readonly #pending = new Set<NodeJS.Timeout>();

  after(ms: number, action: () => void) {
    const timer = setTimeout(() => {
      this.#pending.delete(timer);
      action();
    }, ms);
    this.#pending.add(timer);
  }

  clear() {
    for (const timer of this.#pending) clearTimeout(timer);
    this.#pending.clear();
  }
}
