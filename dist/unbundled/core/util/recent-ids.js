const maxIds = 256;
export class RecentIds {
    #ids = new Set();
    has(id) {
        return this.#ids.has(id);
    }
    add(id) {
        if (this.#ids.has(id))
            return false;
        this.#ids.add(id);
        const [oldest = ''] = this.#ids;
        if (this.#ids.size > maxIds)
            this.#ids.delete(oldest);
        return true;
    }
}
