import { stopStream } from '../../core/util/stop-stream.js';
import { createAudioElement } from '../audio/audio-element.js';
import { play } from '../audio/play.js';
export class SoundQueue {
    #ports;
    #speaker = createAudioElement();
    #queue = [];
    #controller = new AbortController();
    #captured;
    #ahead = 1;
    #audible = false;
    #silent = false;
    constructor(ports) {
        this.#ports = ports;
        ports.made?.(this.#speaker);
    }
    get busy() {
        return this.#queue.length > 0;
    }
    get audible() {
        return this.#audible;
    }
    get stream() {
        const speaker = this.#speaker;
        const { src } = speaker;
        if (this.#captured?.src !== src)
            this.#release();
        if (src && this.#audible)
            this.#captured ??= { src, stream: speaker.captureStream?.() };
        return this.#captured?.stream;
    }
    add(itemId, text) {
        if (this.#silent)
            return;
        this.#queue.push({ itemId, text });
        if (this.#queue.length > 1)
            this.#fetchAhead(this.#ahead);
        else
            void this.#run(this.#controller.signal);
        this.#ports.changed();
    }
    clear() {
        const cut = new Set(this.#queue.map(({ itemId }) => itemId));
        this.#controller.abort();
        this.#controller = new AbortController();
        this.#queue = [];
        this.#audible = false;
        this.#release();
        this.#ports.changed();
        return [...cut];
    }
    async #run(signal) {
        for (let next = this.#queue[0]; next; next = this.#queue[0]) {
            try {
                await this.#say(next, signal);
            }
            catch (error) {
                if (!signal.aborted)
                    this.#ports.failed(error);
            }
            if (signal.aborted)
                return;
            this.#queue.shift();
            this.#audible &&= this.busy;
            this.#ports.changed();
        }
    }
    async #say(utterance, signal) {
        this.#fetchAhead(1);
        const sound = await utterance.sound;
        if (signal.aborted)
            return;
        if (!sound)
            return this.#fallSilent();
        await play(this.#speaker, sound, signal, () => {
            this.#audible = true;
            this.#ports.changed();
            this.#fetchAhead(2);
        });
    }
    #release() {
        stopStream(this.#captured?.stream);
        this.#captured = undefined;
    }
    #fallSilent() {
        this.#silent = true;
        this.clear();
    }
    #fetchAhead(ahead) {
        this.#ahead = ahead;
        for (const utterance of this.#queue.slice(0, ahead + 1)) {
            utterance.sound ??= this.#fetch(utterance.text);
        }
    }
    #fetch(text) {
        const sound = this.#ports.fetch(text, this.#controller.signal);
        sound.catch(() => { });
        return sound;
    }
}
