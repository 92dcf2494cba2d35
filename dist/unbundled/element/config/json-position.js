import { messageOf } from '../../core/errors/errors.js';
const space = /[ \t\n\r]*/y;
const string = /"(?:[^"\\\u0000-\u001f]|\\(?:["\\/bfnrt]|u[\dA-Fa-f]{4}))*"/y;
const literal = /-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[Ee][+-]?\d+)?|true|false|null/y;
export function explain(text, error) {
    const position = jsonErrorPosition(text);
    return `${position ? `line ${position.line}, column ${position.column}: ` : ''}${messageOf(error)}`;
}
export function jsonErrorPosition(text) {
    const at = new Reader(text).errorIndex();
    if (at === undefined)
        return undefined;
    const lines = text.slice(0, at).split('\n');
    return { line: lines.length, column: (lines.at(-1) ?? '').length + 1 };
}
class Reader {
    #text;
    #at = 0;
    constructor(text) {
        this.#text = text;
    }
    errorIndex() {
        const isValid = this.#value() && this.#at === this.#text.length;
        return isValid ? undefined : this.#at;
    }
    #value() {
        this.#take(space);
        const fits = this.#list('{', '}', () => this.#member()) ?? this.#list('[', ']', () => this.#value());
        return (fits ?? (this.#take(string) || this.#take(literal))) && this.#take(space);
    }
    #member() {
        this.#take(space);
        return this.#take(string) && this.#take(space) && this.#character(':') && this.#value();
    }
    #list(open, close, item) {
        if (!this.#character(open))
            return undefined;
        this.#take(space);
        if (this.#character(close))
            return true;
        do
            if (!item())
                return false;
        while (this.#character(','));
        return this.#character(close);
    }
    #character(character) {
        if (this.#text[this.#at] !== character)
            return false;
        this.#at += 1;
        return true;
    }
    #take(pattern) {
        pattern.lastIndex = this.#at;
        const [found] = pattern.exec(this.#text) ?? [];
        this.#at += found?.length ?? 0;
        return found !== undefined;
    }
}
