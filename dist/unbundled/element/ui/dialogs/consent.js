import { html, nothing } from 'lit';
import { NavaiConsentEvent } from '../../../core/events/consent-event.js';
import { agreed, storedAt } from '../../page/consent-gate.js';
import { BorrowedFocus } from '../base/focus.js';
import { languageOfPage } from '../base/language-said.js';
import { keepUncovered } from './keep-uncovered.js';
export class Consent {
    #host;
    #focus;
    #asked;
    #wasOpen;
    #inPanel;
    #taken;
    constructor(host) {
        this.#wasOpen = false;
        this.#inPanel = false;
        this.decline = () => {
            const asked = this.#close();
            if (!asked)
                return;
            const { element } = this.#host;
            if (!this.#wasOpen && element.placement !== 'inline')
                element.open = false;
            element.dispatchEvent(new NavaiConsentEvent(false, asked.version));
            asked.settle();
        };
        this.#accept = () => {
            const asked = this.#close();
            if (!asked)
                return;
            remember(asked.version);
            this.#host.element.dispatchEvent(new NavaiConsentEvent(true, asked.version));
            asked.settle(this.#host.element.start());
        };
        this.#host = host;
        this.#focus = new BorrowedFocus(host.root);
    }
    ask(version, open) {
        if (!this.#asked) {
            this.#wasOpen = open;
            const { promise: answered, resolve: settle } = withResolvers();
            this.#asked = { version, answered, settle };
            this.#host.refresh();
        }
        return this.#asked.answered;
    }
    #accept;
    #close() {
        const asked = this.#asked;
        this.#asked = undefined;
        this.#inPanel = false;
        this.#host.refresh();
        return asked;
    }
    render(view) {
        return this.#asked ? this.#question(view) : nothing;
    }
    updated({ open, variant }) {
        const shown = this.#host.root.querySelector('.consent');
        if (!shown) {
            this.#taken = undefined;
            return this.#focus.giveBack();
        }
        if (this.#inPanel && !open)
            return this.decline();
        this.#inPanel = open && variant === 'panel';
        if (shown !== this.#taken)
            this.#focus.take(shown);
        this.#taken = shown;
    }
    release() {
        this.decline();
    }
    #question({ words, element }) {
        const keydown = (event) => {
            if (event.key !== 'Escape' || event.isComposing)
                return;
            event.stopPropagation();
            event.preventDefault();
            this.decline();
        };
        return html `<section
      class="question consent"
      part="consent"
      role="alertdialog"
      aria-labelledby="consent-title"
      aria-describedby="consent-terms"
      tabindex="-1"
      @keydown=${keydown}
      @focusin=${keepUncovered}
    >
      <h3 id="consent-title">${words.consent}</h3>
      <div id="consent-terms" class="terms"><slot name="consent"><span dir="auto" lang=${languageOfPage(element)}>${element.consent}</span></slot></div>
      <div class="answers">
        <button class="yes" part="accept-button" type="button" @click=${this.#accept}>${words.accept}</button>
        <button part="decline-button" type="button" @click=${this.decline}>${words.decline}</button>
      </div>
    </section>`;
    }
}
function remember(version) {
    agreed.push(version);
    try {
        localStorage.setItem(storedAt, version);
    }
    catch { }
}
function withResolvers() {
    let resolve = () => { };
    const promise = new Promise(settle => {
        resolve = started => settle(started);
    });
    return { promise, resolve };
}
