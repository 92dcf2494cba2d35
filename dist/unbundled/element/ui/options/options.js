import { html } from 'lit';
import { ownDocument } from '../../../core/util/own-document.js';
import * as icons from '../base/icons.js';
import { applyRemembered } from './remembered-choices.js';
export class Options {
    #host;
    #list;
    #open;
    constructor(host) {
        this.#host = host;
        applyRemembered(host.element);
    }
    render(view) {
        const { words } = view;
        const open = !!this.#open;
        return html `<div class="options-place" @keydown=${this.#keydown} @focusout=${this.#focusout}>
      <button
        class="options-button"
        part="options-button"
        type="button"
        aria-haspopup="dialog"
        aria-expanded=${open}
        aria-label=${words.options}
        @pointerenter=${this.#warmUp}
        @click=${() => (open ? this.#close() : this.#show())}
      >
        <slot name="icon-options">${icons.options}</slot>
      </button>
      ${open ? this.#popup(view) : undefined}
    </div>`;
    }
    updated(view) {
        this.#list?.updated(view);
        if (!this.#open)
            return;
        const popup = this.#shown;
        if (!popup)
            return this.#dispose();
        popup.style.setProperty('--below', `${popup.closest('.header')?.offsetHeight ?? 0}px`);
    }
    release() {
        this.#dispose();
        this.#list?.release();
    }
    #popup(view) {
        const again = () => {
            this.#close();
            void view.element.restart();
        };
        return html `<div class="options" part="options" role="dialog" aria-label=${view.words.options} tabindex="-1">
      ${this.#list?.render(view, again)}
    </div>`;
    }
    get #shown() {
        return this.#host.root.querySelector('.options');
    }
    #warmUp = () => void import('./option-list.js').catch(() => { });
    async #show() {
        const open = new AbortController();
        this.#open?.abort();
        this.#open = open;
        try {
            const { OptionList } = await import('./option-list.js');
            this.#list ??= new OptionList(this.#host);
        }
        catch {
            this.#dispose();
        }
        const { signal } = open;
        if (signal.aborted)
            return;
        ownDocument.addEventListener('pointerdown', this.#pointerdown, { signal, capture: true });
        this.#list?.open(signal);
        this.#host.refresh();
        await this.#host.drawn();
        this.#shown?.querySelector('input, select, button')?.focus({ preventScroll: true });
    }
    #close() {
        this.#dispose();
        this.#host.root.querySelector('.options-button')?.focus();
    }
    #dispose() {
        this.#open?.abort();
        this.#open = undefined;
        this.#host.refresh();
    }
    #keydown = (event) => {
        const onButton = event.target.closest('.options-button');
        if (event.key === 'ArrowDown' && onButton && !this.#open) {
            event.preventDefault();
            void this.#show();
        }
        if (event.key !== 'Escape' || !this.#open)
            return;
        event.stopPropagation();
        event.preventDefault();
        this.#close();
    };
    #focusout = ({ relatedTarget, currentTarget }) => {
        if (!this.#shown)
            return;
        if (relatedTarget && !currentTarget.contains(relatedTarget))
            this.#dispose();
    };
    #pointerdown = (event) => {
        const place = this.#shown?.parentElement;
        if (!place || !event.composedPath().includes(place))
            this.#dispose();
    };
}
