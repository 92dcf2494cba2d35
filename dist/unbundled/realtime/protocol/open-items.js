export class OpenItems {
    #open = new Map();
    add(item) {
        if (!this.#open.has(item.id))
            this.#open.set(item.id, item);
    }
    done(item) {
        if (item.status === 'incomplete')
            this.#open.set(item.id, item);
        else
            this.#open.delete(item.id);
    }
    end({ status, output = [] }) {
        const cutsAll = status === 'cancelled';
        const last = output.at(-1);
        for (const item of output) {
            const cut = cutsAll || (item.status ?? 'completed') !== 'completed';
            if (cut || (item === last && status !== 'completed' && item.type === 'message'))
                this.#open.set(item.id, item);
        }
        const items = [...this.#open.values()];
        this.#open.clear();
        return {
            messages: items.flatMap(({ id, type }) => (type === 'message' ? [id] : [])),
            calls: items.filter(({ type, status: itsOwn }) => type === 'function_call' && itsOwn !== 'completed'),
        };
    }
}
