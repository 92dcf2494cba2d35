export class LimitWarnings {
    #near = new Map();
    get first() {
        const [first = null] = [...this.#near.values()].sort((a, b) => time(a) - time(b));
        return first;
    }
    add(kind, left) {
        this.#near.set(kind, { kind, endsAt: kind === 'tokens' ? undefined : Date.now() + left * 1000 });
    }
    remove(kind) {
        this.#near.delete(kind);
    }
}
function time({ endsAt }) {
    return endsAt ?? Number.POSITIVE_INFINITY;
}
