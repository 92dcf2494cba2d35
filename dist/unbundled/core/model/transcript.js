export class Transcript {
    #order = [];
    #entries = new Map();
    #shown = [];
    #given = false;
    get entries() {
        this.#given = true;
        return this.#shown;
    }
    get length() {
        return this.#shown.length;
    }
    get newest() {
        return this.#order.findLast(id => this.#entries.get(id));
    }
    latest(count) {
        return this.#shown.slice(Math.max(0, this.#shown.length - count));
    }
    apply(update) {
        this.#place(update);
        const before = this.#entries.get(update.id);
        const role = update.role ?? before?.role;
        if (!role)
            return undefined;
        const entry = foldItem(before, update, role);
        this.#entries.set(update.id, entry);
        if (same(entry, before))
            return undefined;
        this.#show(entry, before);
        return entry.text ? entry : undefined;
    }
    clear() {
        this.#order = [];
        this.#entries.clear();
        this.#shown = [];
    }
    #place({ id, previousId }) {
        if (this.#entries.has(id))
            return;
        this.#entries.set(id, undefined);
        const before = previousId != null && this.#entries.has(previousId) ? this.#order.lastIndexOf(previousId) : -1;
        if (previousId === null)
            this.#order.unshift(id);
        else if (before >= 0)
            this.#order.splice(before + 1, 0, id);
        else
            this.#order.push(id);
    }
    #show(entry, before) {
        if (!entry.text && !before?.text)
            return;
        if (this.#given)
            this.#shown = this.#shown.slice();
        this.#given = false;
        const at = this.#shownBefore(entry.id);
        this.#shown.splice(at, before?.text ? 1 : 0, ...(entry.text ? [entry] : []));
    }
    #shownBefore(id) {
        let count = this.#shown.length;
        for (let index = this.#order.length - 1; index >= 0; index -= 1) {
            const other = this.#order[index] ?? '';
            const shown = this.#shown[count - 1]?.id === other;
            if (shown)
                count -= 1;
            if (other === id)
                return count;
        }
        return count;
    }
}
export function foldItem(before, update, role) {
    const entry = before ?? { id: update.id, role, text: '', final: false, interrupted: false };
    const delta = entry.final ? '' : (update.delta ?? '');
    return {
        id: entry.id,
        role: entry.role,
        text: update.text ?? entry.text + delta,
        final: update.final ?? entry.final,
        interrupted: update.interrupted ?? entry.interrupted,
    };
}
function same(a, b) {
    return a.text === b?.text && a.final === b.final && a.interrupted === b.interrupted;
}
export function finished(entry) {
    return entry.final ? entry : { ...entry, final: true, interrupted: entry.role === 'agent' };
}
