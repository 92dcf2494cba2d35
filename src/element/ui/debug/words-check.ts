import type { Warn } from '../../../core/errors/warnings.js';

/** Tells a page, once each, of words that it wants to replace and that we don't have, or not as it gives them. */
export class WordsCheck {
  readonly #told = new Set<string>();
  #checked = new WeakSet<object>();

  /** `words` are those of a language, which has all of them. */
  check(own: unknown, words: object, warn: Warn): void {
    if (own === undefined || own === null) return;
    if (typeof own !== 'object')
      return this.#tell('words: an object is needed, with texts by their names.', warn);
    if (this.#checked.has(own)) return;
    this.#checked.add(own);
    this.#compare(own, words, 'words', warn);
  }

  #compare(own: object, words: object, path: string, warn: Warn): void {
    for (const [key, value] of Object.entries(own)) {
      const ours: unknown = Object.hasOwn(words, key) ? words[key as never] : undefined;
      if (ours === undefined) this.#tell(`${path}: “${key}” is none of the widget’s words.`, warn);
      else if (typeof ours === 'object' && ours && typeof value === 'object' && value)
        this.#compare(value, ours, `${path}.${key}`, warn);
      // Not set, as far as TypeScript's optional properties go.
      else if (value !== undefined && typeof value !== typeof ours)
        this.#tell(`${path}: “${key}” must be ${typeof ours === 'object' ? 'an object' : 'a text'}.`, warn);
    }
  }

  #tell(problem: string, warn: Warn): void {
    if (this.#told.has(problem)) return;
    this.#told.add(problem);
    warn('attribute-invalid', problem);
  }
}
