import { messageOf } from '../../core/errors/errors.js';

const space = /[ \t\n\r]*/y;
// biome-ignore lint/suspicious/noControlCharactersInRegex: JSON strings must not contain control characters
const string = /"(?:[^"\\\u0000-\u001f]|\\(?:["\\/bfnrt]|u[\dA-Fa-f]{4}))*"/y;
const literal = /-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[Ee][+-]?\d+)?|true|false|null/y;

/** Where the error is, and what the browser says of it. */
export function explain(text: string, error: unknown): string {
  const position = jsonErrorPosition(text);
  return `${position ? `line ${position.line}, column ${position.column}: ` : ''}${messageOf(error)}`;
}

/**
 * Returns the line and column, counted from 1, where a text stops being JSON; undefined if it is valid JSON.
 * Browser messages can't be used for this: only some contain the position, and each browser words them differently.
 */
export function jsonErrorPosition(
  text: string,
): { readonly line: number; readonly column: number } | undefined {
  const at = new Reader(text).errorIndex();
  if (at === undefined) return undefined;
  const lines = text.slice(0, at).split('\n');
  return { line: lines.length, column: (lines.at(-1) ?? '').length + 1 };
}

class Reader {
  readonly #text: string;
  #at = 0;

  constructor(text: string) {
    this.#text = text;
  }

  errorIndex(): number | undefined {
    const isValid = this.#value() && this.#at === this.#text.length;
    return isValid ? undefined : this.#at;
  }

  /** Each of these methods advances past valid JSON. After one returns false, `#at` is the index of the error. */
  #value(): boolean {
    this.#take(space);
    const fits = this.#list('{', '}', () => this.#member()) ?? this.#list('[', ']', () => this.#value());
    return (fits ?? (this.#take(string) || this.#take(literal))) && this.#take(space);
  }

  #member(): boolean {
    this.#take(space);
    return this.#take(string) && this.#take(space) && this.#character(':') && this.#value();
  }

  /** Returns undefined if no such list begins here. */
  #list(open: string, close: string, item: () => boolean): boolean | undefined {
    if (!this.#character(open)) return undefined;
    this.#take(space);
    if (this.#character(close)) return true;
    do if (!item()) return false;
    while (this.#character(','));
    return this.#character(close);
  }

  #character(character: string): boolean {
    if (this.#text[this.#at] !== character) return false;
    this.#at += 1;
    return true;
  }

  #take(pattern: RegExp): boolean {
    pattern.lastIndex = this.#at;
    const [found] = pattern.exec(this.#text) ?? [];
    this.#at += found?.length ?? 0;
    return found !== undefined;
  }
}
