import { NativeEvent } from './native-event.js';
export class AnswerableEvent extends NativeEvent {
    #answer;
    respondWith(value) {
        this.#answer ??= { value };
        this.preventDefault();
    }
    get answer() {
        return this.#answer;
    }
}
