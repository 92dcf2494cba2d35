import { levelsOf } from '../base/levels.js';
const told = {
    'microphone-lost': 'microphoneLost',
    'microphone-silent': 'microphoneSilent',
    'playback-blocked': 'playbackBlocked',
};
const gestures = ['pointerdown', 'keydown'];
export class VisitorWarnings {
    #host;
    #shown = new Set();
    #unsaid = new Set();
    constructor(host) {
        this.#host = host;
        host.element.addEventListener('navai-warning', ({ code }) => {
            if (Object.hasOwn(told, code))
                this.#add(code);
        });
    }
    list({ words }) {
        return [...this.#shown].map(code => [words[told[code]], () => this.#remove(code)]);
    }
    updated({ words }) {
        for (const code of this.#unsaid)
            this.#host.announce(words[told[code]]);
        this.#unsaid.clear();
    }
    look(session) {
        if (levelsOf(session).input > 0)
            for (const code of ['microphone-lost', 'microphone-silent'])
                this.#remove(code);
    }
    clear() {
        this.#listen(false);
        this.#shown.clear();
        this.#unsaid.clear();
    }
    #add(code) {
        this.#shown.add(code);
        this.#unsaid.add(code);
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
            document.removeEventListener(gesture, this.#heard, true);
            if (on)
                document.addEventListener(gesture, this.#heard, true);
        }
    }
    #heard = () => {
        this.#listen(false);
        this.#remove('playback-blocked');
    };
}
