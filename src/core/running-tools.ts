/** The functions that run in a call, over all its connections. */
export class RunningTools {
  readonly #changed: () => void;
  readonly #running = new Map<symbol, string>();
  /** Calls that are under way: also those that wait to be allowed. */
  #busy = 0;

  constructor(changed: () => void) {
    this.#changed = changed;
  }

  /** Their names, oldest first; a function that runs twice is there twice. */
  get names(): readonly string[] {
    return [...this.#running.values()];
  }

  /** Whether any call is under way. */
  get busy(): boolean {
    return this.#busy > 0;
  }

  /** Counts a call as under way until its task settles. */
  async during<T>(task: () => Promise<T>): Promise<T> {
    this.#count(1);
    try {
      return await task();
    } finally {
      this.#count(-1);
    }
  }

  /** Shows the function as running until its task settles. */
  async run<T>(name: string, task: () => Promise<T>): Promise<T> {
    const key = Symbol(name);
    this.#running.set(key, name);
    this.#changed();
    try {
      return await task();
    } finally {
      this.#running.delete(key);
      this.#changed();
    }
  }

  #count(change: 1 | -1): void {
    this.#busy += change;
    this.#changed();
  }
}
