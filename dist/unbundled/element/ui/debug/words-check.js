export class WordsCheck {
    #told = new Set();
    #checked = new WeakSet();
    check(own, words, warn) {
        if (own === undefined || own === null)
            return;
        if (typeof own !== 'object')
            return this.#tell('words: an object is needed, with texts by their names.', warn);
        if (this.#checked.has(own))
            return;
        this.#checked.add(own);
        this.#compare(own, words, 'words', warn);
    }
    #compare(own, words, path, warn) {
        for (const [key, value] of Object.entries(own)) {
            const ours = Object.hasOwn(words, key) ? words[key] : undefined;
            if (ours === undefined)
                this.#tell(`${path}: “${key}” is none of the widget’s words.`, warn);
            else if (typeof ours === 'object' && ours && typeof value === 'object' && value)
                this.#compare(value, ours, `${path}.${key}`, warn);
            else if (value !== undefined && typeof value !== typeof ours)
                this.#tell(`${path}: “${key}” must be ${typeof ours === 'object' ? 'an object' : 'a text'}.`, warn);
        }
    }
    #tell(problem, warn) {
        if (this.#told.has(problem))
            return;
        this.#told.add(problem);
        warn('attribute-invalid', problem);
    }
}
