import { ownDocument } from '../../../core/util/own-document.js';
import { levelsOf } from '../base/levels.js';
import { answerProblem } from './answer-words.js';
const wordKeys = {
    'microphone-lost': 'microphoneLost',
    'microphone-silent': 'microphoneSilent',
    'playback-blocked': 'playbackBlocked',
};
const answer = 'answer';
const gestures = ['pointerdown', 'keydown'];
export class VisitorWarnings {
    #host;
    #shown = new Map();
    #unannounced = new Set();
    #cut;
    constructor(host) {
        this.#host = host;
        const { element } = host;
        element.addEventListener('navai-warning', ({ code, detail }) => {
            const key = wordKeys[code];
            const problem = answerProblem(code, detail);
            if (key)
                this.#add(code, key, false);
            else if (problem) {
                this.#cut = element.session.latest(1)[0]?.id;
                this.#add(answer, problem.key, problem.repeatable);
            }
        });
        element.addEventListener('navai-activity', ({ activity }) => {
            if (activity === 'thinking')
                this.#remove(answer);
        });
        element.addEventListener('navai-transcript', ({ entry }) => {
            if (entry.role === 'agent' && entry.id !== this.#cut && !entry.interrupted)
                this.#remove(answer);
        });
    }
    list({ words }) {
        return [...this.#shown].map(([place, { key, repeatable }]) => {
            return { words: words[key], dismiss: () => this.#remove(place), repeatable };
        });
    }
    updated({ words }) {
        for (const key of this.#unannounced)
            this.#host.announce(words[key]);
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
    #add(place, key, repeatable) {
        this.#shown.set(place, { key, repeatable });
        this.#unannounced.add(key);
        if (place === 'playback-blocked')
            this.#listen(true);
        this.#host.refresh();
    }
    #remove(place) {
        if (this.#shown.delete(place))
            this.#host.refresh();
    }
    #listen(on) {
        for (const gesture of gestures) {
            ownDocument.removeEventListener(gesture, this.#onGesture, true);
            if (on)
                ownDocument.addEventListener(gesture, this.#onGesture, true);
        }
    }
    #onGesture = () => {
        this.#listen(false);
        this.#remove('playback-blocked');
    };
}
