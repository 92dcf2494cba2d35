const flushOrder = ['answer', 'note', 'text'];
export class Outbox {
    #items;
    constructor(items = []) {
        this.#items = items;
    }
    get items() {
        return this.#items;
    }
    get asks() {
        return this.#items.some(({ kind }) => kind !== 'note');
    }
    add(item) {
        this.#items = [...this.#items, item];
        return true;
    }
    takeAll() {
        const items = this.#items;
        this.#items = [];
        return flushOrder.flatMap(kind => items.filter(item => item.kind === kind));
    }
}
