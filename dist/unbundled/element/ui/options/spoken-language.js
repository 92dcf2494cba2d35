import { languageNote } from '../../../core/model/language-note.js';
import { isLive, isOpen } from '../../../core/model/status.js';
import { languageOf } from '../../page/language.js';
import { languagesOf } from '../../page/remembered.js';
import { choose } from './remembered-choices.js';
const settleMs = 400;
export class SpokenLanguage {
    #element;
    #pending;
    #timer;
    constructor(element) {
        this.#element = element;
    }
    choose(tag) {
        this.#element.lang = tag;
        choose(this.#element, 'language', tag);
        this.release();
        this.#pending = tag;
        this.#timer = setTimeout(() => {
            this.#timer = undefined;
            this.updated(this.#element.status);
        }, settleMs);
    }
    updated(status) {
        if (!this.#pending || this.#timer)
            return;
        if (isOpen(status)) {
            this.#element.session.inform(languageNote(this.#pending, nameIn('en', this.#pending)));
            this.#element.session.listenFor(this.#pending);
        }
        else if (isLive(status))
            return;
        this.#pending = undefined;
    }
    release() {
        clearTimeout(this.#timer);
        this.#timer = undefined;
        this.#pending = undefined;
    }
}
export function offeredLanguages(element) {
    return [...new Set(languagesOf(element))].flatMap(tag => {
        try {
            return [{ tag, name: nameIn(tag, tag) }];
        }
        catch {
            return [];
        }
    });
}
function nameIn(locale, tag) {
    const name = new Intl.DisplayNames([locale], { type: 'language' }).of(tag) ?? tag;
    const [first = '', ...rest] = name;
    return first.toLocaleUpperCase(locale) + rest.join('');
}
export function spokenOf(element, offered) {
    const asked = element.language || languageOf(element) || 'en';
    const primary = (tag) => tag.toLowerCase().split(/[-_]/)[0];
    const exact = offered.find(({ tag }) => tag.toLowerCase() === asked.toLowerCase());
    return (exact ?? offered.find(({ tag }) => primary(tag) === primary(asked)))?.tag;
}
