import { ownDocument } from '../../../core/util/own-document.js';
export function focused() {
    let active = ownDocument.activeElement;
    while (active?.shadowRoot?.activeElement)
        active = active.shadowRoot.activeElement;
    return active;
}
export class BorrowedFocus {
    #root;
    #before = null;
    constructor(root) {
        this.#root = root;
    }
    take(question) {
        this.#before ??= focused();
        question.focus();
        question.firstElementChild?.scrollIntoView({ block: 'nearest' });
    }
    giveBack() {
        const before = this.#before;
        this.#before = null;
        if (!before || !isLost(this.#root))
            return;
        const panel = before.matches('.launcher') && this.#root.querySelector('.panel');
        (panel || before).focus();
        if (before !== ownDocument.body && isLost(this.#root))
            focusHome(this.#root);
    }
}
export function isLost({ host }) {
    return [null, ownDocument.body, host].includes(focused());
}
export function focusHome(root) {
    const home = root.querySelector('.panel') ?? root.querySelector('.bar-buttons > button, .launcher');
    home?.focus();
}
