export class FunctionList {
    #code;
    #warn;
    #changed;
    #clashes;
    #all;
    constructor(code, warn, changed) {
        this.#clashes = new Set();
        this.declare = (declared) => {
            const taken = new Set(this.#code.map(({ name }) => name));
            for (const { name } of declared)
                if (taken.has(name))
                    this.#clash(name);
            this.#all = [...this.#code, ...declared.filter(({ name }) => !taken.has(name))];
            this.#changed(this.#all);
        };
        this.#code = code;
        this.#warn = warn;
        this.#changed = changed;
        this.#all = code;
    }
    get all() {
        return this.#all;
    }
    #clash(name) {
        if (this.#clashes.has(name))
            return;
        this.#clashes.add(name);
        this.#warn('function-clash', `The code’s “${name}” is used, the element’s is not.`);
    }
}
