export class AnswerableEvent extends Event {
    #answer;
    respondWith(value) {
        this.#answer ??= { value };
        this.preventDefault();
    }
    get answer() {
        return this.#answer;
    }
}
