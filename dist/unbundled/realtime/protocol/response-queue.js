export class ResponseQueue {
    #post;
    #changed;
    #active = false;
    #wanted = false;
    #cancelling = false;
    constructor(post, changed) {
        this.#post = post;
        this.#changed = changed;
    }
    get active() {
        return this.#active;
    }
    request() {
        this.#wanted = true;
        this.#next();
    }
    withdraw() {
        if (this.#wanted)
            this.#wanted = false;
        else if (this.#active)
            this.cancel();
    }
    started() {
        this.#setActive(true);
    }
    done() {
        this.#cancelling = false;
        if (!this.#wanted)
            return this.#setActive(false);
        this.#active = false;
        this.#next();
    }
    cancel() {
        this.#cancelling = true;
        this.#post({ type: 'response.cancel' });
    }
    notActive() {
        if (this.#cancelling)
            this.done();
    }
    refused() {
        this.#wanted = true;
    }
    #next() {
        if (this.#active || !this.#wanted)
            return;
        this.#wanted = false;
        this.#setActive(true);
        this.#post({ type: 'response.create' });
    }
    #setActive(active) {
        if (active === this.#active)
            return;
        this.#active = active;
        this.#changed(active);
    }
}
