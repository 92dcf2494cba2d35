import { html, nothing } from 'lit';
import { isOpen } from '../../../core/model/status.js';
import { focused } from '../base/focus.js';
import * as icons from '../base/icons.js';
export class Composer {
    #host;
    #draft = '';
    #waiting = [];
    #field;
    constructor(host) {
        this.#host = host;
    }
    render({ element, words }) {
        if (element.mode === 'voice')
            return nothing;
        return html `<div class="composer" part="composer">
      <textarea
        part="input"
        name="text"
        rows="1"
        autocomplete="off"
        enterkeyhint="send"
        dir=${this.#draft.trim() ? 'auto' : nothing}
        aria-label=${words.message}
        placeholder=${words.message}
        @input=${this.#typed}
        @keydown=${this.#keydown}
      ></textarea>
      <button class="send" part="send-button" type="button" @click=${this.#send} aria-label=${words.send} aria-disabled=${!this.#draft.trim()}><slot name="icon-send">${icons.send}</slot></button>
    </div>`;
    }
    updated({ element }) {
        const field = this.#host.root.querySelector('.composer textarea') ?? undefined;
        if (field && field !== this.#field && element.mode === 'text')
            takeFocusFrom(field.closest('.panel'), field);
        if (field && field !== this.#field)
            field.value = this.#draft;
        this.#field = field;
        if (field)
            grow(field);
    }
    #typed = (event) => {
        const field = event.target;
        const wasEmpty = !this.#draft.trim();
        this.#draft = field.value;
        if (wasEmpty !== !this.#draft.trim())
            this.#host.refresh();
        grow(field);
    };
    #keydown = (event) => {
        if (isComposing(event))
            return event.stopPropagation();
        if (event.key !== 'Enter' || event.shiftKey || event.altKey)
            return;
        event.preventDefault();
        void this.#send();
    };
    #send = async () => {
        const text = this.#draft.trim();
        if (!text)
            return this.#field?.focus();
        this.#write('');
        this.#waiting.push(text);
        const { element } = this.#host;
        await element.start();
        const refused = this.#waiting.splice(0).filter(each => !isOpen(element.status) || !element.send(each));
        if (refused.length > 0)
            this.#write([...refused, this.#draft].filter(Boolean).join('\n'));
    };
    #write(text) {
        this.#draft = text;
        if (this.#field)
            this.#field.value = text;
        this.#host.refresh();
    }
}
function isComposing({ isComposing, keyCode }) {
    return isComposing || keyCode === 229;
}
function grow(field) {
    if (globalThis.CSS?.supports('field-sizing', 'content'))
        return;
    field.style.blockSize = 'auto';
    field.style.blockSize = `${field.scrollHeight}px`;
}
function takeFocusFrom(panel, field) {
    const pass = () => field.focus({ preventScroll: true });
    if (panel && focused() === panel)
        return pass();
    panel?.addEventListener('focus', pass, { once: true });
    setTimeout(() => panel?.removeEventListener('focus', pass));
}
