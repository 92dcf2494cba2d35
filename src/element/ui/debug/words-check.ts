import type { Warn } from '../../../core/errors/warnings.js';

/** Warns once about each of the page's own texts that has an unknown key or the wrong type. */
export class WordsCheck {
  readonly #reported = new Set<string>();
  #checked = new WeakSet<object>();

  /** Compares the page's own texts with `words`, the complete texts of a language. */
  check(own: unknown, words: object, warn: Warn): void {
    if (own === undefined || own === null) return;
    if (typeof own !== 'object')
      return this.#report('words: an object is needed, with texts by their names.', warn);
    if (this.#checked.has(own)) return;
    this.#checked.add(own);
    this.#compare(own, words, 'words', warn);
  }

  #compare(own: object, words: object, path: string, warn: Warn): void {
    for (const [key, value] of Object.entries(own)) {
      const ours: unknown = Object.hasOwn(words, key) ? words[key as never] : undefined;
      if (ours === undefined) this.#report(`${path}: “${key}” is none of the widget’s words.`, warn);
      else if (typeof ours === 'object' && ours && typeof value === 'object' && value)
        this.#compare(value, ours, `${path}.${key}`, warn);
      // Undefined counts as not set, as TypeScript's optional properties may be undefined.
      else if (value !== undefined && typeof value !== typeof ours)
        this.#report(`${path}: “${key}” must be ${typeof ours === 'object' ? 'an object' : 'a text'}.`, warn);
    }
  }

  #report(problem: string, warn: Warn): void {
    if (this.#reported.has(problem)) return;
    this.#reported.add(problem);
    warn('attribute-invalid', problem);
  }
}
