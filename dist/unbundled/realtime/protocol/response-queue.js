export class ResponseQueue {
    #post;
    #changed;
    #active = false;
    #wanted = false;
    #cancelling = false;
    #requests = 0;
    #requested;
    constructor(post, changed) {
        this.#post = post;
        this.#changed = changed;
    }
    get active() {
        return this.#active;
    }
    get cancelling() {
        return this.#cancelling;
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
        this.#requested = undefined;
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
        this.expectCancellation();
        this.#post({ type: 'response.cancel' });
    }
    expectCancellation() {
        this.#cancelling = true;
    }
    notActive() {
        if (this.#cancelling)
            this.done();
    }
    refused() {
        this.#wanted = true;
    }
    refusedBy(eventId) {
        if (eventId === undefined || eventId !== this.#requested)
            return false;
        this.#requested = undefined;
        this.done();
        return true;
    }
    #next() {
        if (this.#active || !this.#wanted)
            return;
        this.#wanted = false;
        this.#setActive(true);
        this.#requests += 1;
        this.#requested = `navai_response_${this.#requests}`;
        this.#post({ type: 'response.create', event_id: this.#requested });
    }
    #setActive(active) {
        if (active === this.#active)
            return;
        this.#active = active;
        this.#changed(active);
    }
}
