import type { Warn } from '../errors/warnings.js';
import type { PageFunction } from '../model/function.js';

/** The page's functions: those of its code, which are fixed, and those that its elements declare, which may change. */
export class FunctionList {
  readonly #code: readonly PageFunction[];
  readonly #warn: Warn;
  readonly #changed: (all: readonly PageFunction[]) => void;
  readonly #clashes = new Set<string>();
  #all: readonly PageFunction[];

  constructor(code: readonly PageFunction[], warn: Warn, changed: (all: readonly PageFunction[]) => void) {
    this.#code = code;
    this.#warn = warn;
    this.#changed = changed;
    this.#all = code;
  }

  /** All functions; a new array after each change. */
  get all(): readonly PageFunction[] {
    return this.#all;
  }

  /** Replaces the declared functions. */
  readonly declare = (declared: readonly PageFunction[]): void => {
    const taken = new Set(this.#code.map(({ name }) => name));
    for (const { name } of declared) if (taken.has(name)) this.#clash(name);
    this.#all = [...this.#code, ...declared.filter(({ name }) => !taken.has(name))];
    this.#changed(this.#all);
  };

  /** Warns once per name, because pages change often. */
  #clash(name: string): void {
    if (this.#clashes.has(name)) return;
    this.#clashes.add(name);
    this.#warn('function-clash', `The code’s “${name}” is used, the element’s is not.`);
  }
}
