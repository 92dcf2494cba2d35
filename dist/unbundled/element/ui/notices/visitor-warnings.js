import { levelsOf } from '../base/levels.js';
const wordKeys = {
    'microphone-lost': 'microphoneLost',
    'microphone-silent': 'microphoneSilent',
    'playback-blocked': 'playbackBlocked',
};
const gestures = ['pointerdown', 'keydown'];
export class VisitorWarnings {
    #host;
    #shown = new Set();
    #unannounced = new Set();
    constructor(host) {
        this.#host = host;
        host.element.addEventListener('navai-warning', ({ code }) => {
            if (Object.hasOwn(wordKeys, code))
                this.#add(code);
        });
    }
    list({ words }) {
        return [...this.#shown].map(code => [words[wordKeys[code]], () => this.#remove(code)]);
    }
    updated({ words }) {
        for (const code of this.#unannounced)
            this.#host.announce(words[wordKeys[code]]);
        this.#unannounced.clear();
    }
    look(session) {
        if (levelsOf(session).input > 0)
            for (const code of ['microphone-lost', 'microphone-silent'])
                this.#remove(code);
    }
    clear() {
        this.#listen(false);
        this.#shown.clear();
        this.#unannounced.clear();
    }
    #add(code) {
        this.#shown.add(code);
        this.#unannounced.add(code);
        if (code === 'playback-blocked')
            this.#listen(true);
        this.#host.refresh();
    }
    #remove(code) {
        if (this.#shown.delete(code))
            this.#host.refresh();
    }
    #listen(on) {
        for (const gesture of gestures) {
            document.removeEventListener(gesture, this.#onGesture, true);
            if (on)
                document.addEventListener(gesture, this.#onGesture, true);
        }
    }
    #onGesture = () => {
        this.#listen(false);
        this.#remove('playback-blocked');
    };
}
