import { ownDocument } from '../../../core/util/own-document.js';
import { focused } from '../base/focus.js';
export class FocusKeeper {
    #root;
    #held = null;
    constructor(root) {
        this.#root = root;
    }
    note() {
        this.#held = this.#root.activeElement;
    }
    keep() {
        const held = this.#held;
        if (!held || held.isConnected)
            return;
        this.#held = null;
        setTimeout(() => {
            const isLost = focused() === ownDocument.body;
            if (isLost)
                this.#root
                    .querySelector('.panel, .bar-buttons > button, .launcher')
                    ?.focus({ preventScroll: true });
        });
    }
}
