import { isLive } from '../../../core/model/status.js';
import { ownDocument } from '../../../core/util/own-document.js';
export class ModalWatch {
    #host;
    #over;
    #view;
    #bar;
    constructor(host) {
        this.#host = host;
    }
    updated(view) {
        this.#view = view;
        if (!isLive(view.status))
            return this.release();
        if (!this.#over)
            this.#watch();
        this.#look();
    }
    release() {
        this.#over?.abort();
        this.#over = undefined;
        this.#bar?.remove();
    }
    #watch() {
        this.#over = new AbortController();
        const options = { capture: true, signal: this.#over.signal };
        for (const type of ['toggle', 'focusin', 'close'])
            ownDocument.addEventListener(type, this.#look, options);
    }
    #look = () => {
        const dialog = modalOver(this.#host.element);
        if (!dialog)
            this.#bar?.remove();
        else if (this.#bar && this.#view)
            this.#bar.show(this.#view, dialog);
        else
            void this.#load();
    };
    async #load() {
        try {
            const { ModalBar } = await import('./modal-bar.js');
            this.#bar ??= new ModalBar(this.#host);
            if (this.#over)
                this.#look();
        }
        catch {
        }
    }
}
function modalOver(element) {
    const modals = [...ownDocument.querySelectorAll('dialog:modal')].filter(dialog => !dialog.contains(element));
    return modals.findLast(dialog => dialog.contains(ownDocument.activeElement)) ?? modals.at(-1);
}
