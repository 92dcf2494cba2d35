import { createAudioElement, keepPlaying } from './audio-element.js';
export class Speaker {
    #element = createAudioElement();
    constructor(output, warn) {
        keepPlaying(this.#element, warn);
        output.add(this.#element);
    }
    play(stream) {
        this.#element.srcObject = stream;
    }
    close() {
        this.#element.pause();
        this.#element.srcObject = null;
    }
}
