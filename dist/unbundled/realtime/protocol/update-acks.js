const maxPending = 32;
export class UpdateAcks {
    #post;
    #pending = new Map();
    #count = 0;
    constructor(post) {
        this.#post = post;
    }
    send(fields, refused) {
        this.#count += 1;
        const id = `navai_update_${this.#count}`;
        this.#pending.set(id, refused);
        const [oldest = ''] = this.#pending.keys();
        if (this.#pending.size > maxPending)
            this.#pending.delete(oldest);
        return this.#post({ type: 'session.update', event_id: id, session: { type: 'realtime', ...fields } });
    }
    read({ type, error }) {
        if (type !== 'error')
            return false;
        const { event_id: id = '', message = '' } = Object(error);
        const refused = this.#pending.get(id);
        this.#pending.delete(id);
        refused?.(message);
        return refused !== undefined;
    }
}
