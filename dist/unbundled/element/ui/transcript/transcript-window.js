const step = 100;
const maxShown = 3 * step;
function newestStep(length) {
    return Math.max(0, Math.floor(length / step) - 1) * step;
}
export class TranscriptWindow {
    #from = 0;
    #to = 0;
    #length = 0;
    get from() {
        return this.#from;
    }
    get to() {
        return this.#to;
    }
    get reachesEnd() {
        return this.#to === this.#length;
    }
    fit(length, following) {
        const before = this.#length;
        this.#length = length;
        if (following || length < this.#to) {
            this.#from = newestStep(length);
            this.#to = length;
        }
        else if (this.#to === before)
            this.#to = Math.min(length, Math.max(this.#to, this.#from + maxShown));
    }
    goUp() {
        this.#from = Math.max(0, this.#from - step);
        this.#to = Math.min(this.#to, this.#from + maxShown);
    }
    goDown() {
        this.#to = Math.min(this.#length, this.#to + step);
        this.#from = Math.max(this.#from, this.#to - maxShown);
    }
}
