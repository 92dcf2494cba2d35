import { stopStream } from './util/stop-stream.js';
export class Call {
    #controller;
    #microphone;
    #muted;
    #held;
    #beforeRelease;
    constructor(key = randomKey(), controller = new AbortController()) {
        this.saved = false;
        this.#muted = false;
        this.#held = false;
        this.#beforeRelease = () => { };
        this.key = key;
        this.#controller = controller;
    }
    get signal() {
        return this.#controller.signal;
    }
    get microphone() {
        return this.#microphone;
    }
    get muted() {
        return this.#muted;
    }
    get audible() {
        return !this.#muted && !this.#held;
    }
    mute(muted) {
        this.#muted = muted;
        for (const track of this.#microphone?.getAudioTracks() ?? [])
            track.enabled = this.audible;
    }
    hold(held) {
        this.#held = held;
        this.mute(this.#muted);
    }
    adopt(microphone) {
        stopStream(this.#microphone);
        this.#microphone = microphone;
        this.mute(this.#muted);
        if (this.signal.aborted)
            stopStream(microphone);
    }
    beforeRelease(close) {
        this.#beforeRelease = close;
    }
    release() {
        this.#beforeRelease();
        this.#controller.abort();
        stopStream(this.#microphone);
    }
}
function randomKey() {
    const bytes = crypto.getRandomValues(new Uint8Array(16));
    return [...bytes].map(byte => byte.toString(16).padStart(2, '0')).join('');
}
