const space = /[ \t\n\r]*/y;
// biome-ignore lint/suspicious/noControlCharactersInRegex: these are what a string of JSON may not hold
const string = /"(?:[^"\\\u0000-\u001f]|\\(?:["\\/bfnrt]|u[\dA-Fa-f]{4}))*"/y;
const literal = /-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[Ee][+-]?\d+)?|true|false|null/y;

/**
 * The place at which a text stops being JSON: line and column, counted from 1. Undefined if it is JSON after all.
 * Browsers tell the position in some of their messages only, and each in words of its own.
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
    const whole = this.#value() && this.#at === this.#text.length;
    return whole ? undefined : this.#at;
  }

  /** Each of these moves on over what fits, and stands if the mistake is once one has said false. */
  #value(): boolean {
    this.#take(space);
    const fits = this.#list('{', '}', () => this.#member()) ?? this.#list('[', ']', () => this.#value());
    return (fits ?? (this.#take(string) || this.#take(literal))) && this.#take(space);
  }

  #member(): boolean {
    this.#take(space);
    return this.#take(string) && this.#take(space) && this.#sign(':') && this.#value();
  }

  /** Undefined if no such list begins here. */
  #list(open: string, close: string, item: () => boolean): boolean | undefined {
    if (!this.#sign(open)) return undefined;
    this.#take(space);
    if (this.#sign(close)) return true;
    do if (!item()) return false;
    while (this.#sign(','));
    return this.#sign(close);
  }

  #sign(sign: string): boolean {
    if (this.#text[this.#at] !== sign) return false;
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
