import { isLive } from '../../../core/model/status.js';
export class ProseEntries {
    #loaded;
    #Prose;
    #loading;
    #failed = false;
    #newTab;
    #known = new WeakMap();
    #growing = new Map();
    constructor(loaded) {
        this.#loaded = loaded;
    }
    prepare({ status, words, transcriptLength }) {
        if (status === 'connecting')
            this.#failed = false;
        if ((isLive(status) || transcriptLength > 0) && !this.#failed && !this.#Prose)
            this.#load();
        if (words.newTab !== this.#newTab || transcriptLength === 0)
            this.#forget();
        this.#newTab = words.newTab;
    }
    of(entry) {
        const known = this.#known.get(entry);
        if (known || !this.#Prose)
            return known?.element;
        const prose = this.#growing.get(entry.id) ?? new this.#Prose(this.#newTab ?? '');
        prose.show(entry.text, entry.final || entry.interrupted);
        this.#known.set(entry, prose);
        if (entry.final)
            this.#growing.delete(entry.id);
        else
            this.#growing.set(entry.id, prose);
        return prose.element;
    }
    #load() {
        this.#loading ??= import('./markdown.js').then(({ Prose }) => {
            this.#Prose = Prose;
            this.#loaded();
        }, () => {
            this.#failed = true;
            this.#loading = undefined;
        });
    }
    #forget() {
        this.#known = new WeakMap();
        this.#growing = new Map();
    }
}
