export class WordsCheck {
    #reported = new Set();
    #checked = new WeakSet();
    check(own, words, warn) {
        if (own === undefined || own === null)
            return;
        if (typeof own !== 'object')
            return this.#report('words: an object is needed, with texts by their names.', warn);
        if (this.#checked.has(own))
            return;
        this.#checked.add(own);
        this.#compare(own, words, 'words', warn);
    }
    #compare(own, words, path, warn) {
        for (const [key, value] of Object.entries(own)) {
            const ours = Object.hasOwn(words, key) ? words[key] : undefined;
            if (ours === undefined)
                this.#report(`${path}: “${key}” is none of the widget’s words.`, warn);
            else if (typeof ours === 'object' && ours && typeof value === 'object' && value)
                this.#compare(value, ours, `${path}.${key}`, warn);
            else if (value !== undefined && typeof value !== typeof ours)
                this.#report(`${path}: “${key}” must be ${typeof ours === 'object' ? 'an object' : 'a text'}.`, warn);
        }
    }
    #report(problem, warn) {
        if (this.#reported.has(problem))
            return;
        this.#reported.add(problem);
        warn('attribute-invalid', problem);
    }
}
