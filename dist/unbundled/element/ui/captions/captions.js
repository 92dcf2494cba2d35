import { html, nothing } from 'lit';
import { isLive } from '../../../core/model/status.js';
import { endOfText } from '../base/end-of-text.js';
import { languageSaid } from '../base/language-said.js';
import { spoken } from '../base/spoken.js';
const lingerMs = 5000;
const maxLength = 400;
export class Captions {
    #host;
    #entry;
    #gone = true;
    #looked = false;
    #held = false;
    #timer;
    constructor(host) {
        this.#host = host;
    }
    render(view) {
        if (!view.element.captions)
            return nothing;
        this.#follow(view);
        if (!this.#entry || this.#gone)
            return nothing;
        const { role, text } = this.#entry;
        const { words } = view;
        return html `<div
      class="captions ${role}"
      part="captions"
      role="group"
      aria-label=${words.captions}
      tabindex="0"
      @pointerenter=${this.#hold}
      @focusin=${this.#hold}
      @pointerleave=${this.#letGo}
      @focusout=${this.#letGo}
      @keydown=${this.#keydown}
    >
      <span class="who">${role === 'user' ? words.you : words.agent}</span>
      <div class="lines"><p dir="auto" lang=${languageSaid(view.element)}>${ending(text)}</p></div>
    </div>`;
    }
    updated(view) {
        if (!view.element.captions || (view.open && view.variant === 'panel'))
            this.#clear();
    }
    release() {
        this.#clear();
    }
    #follow({ element, status, activity }) {
        const [newest] = element.session.latest(1);
        const live = isLive(status);
        const isBeingSaid = live && !!newest && (!newest.final || (newest.role === 'agent' && activity === 'speaking'));
        if (newest !== this.#entry || !this.#looked) {
            if (!newest)
                this.#gone = true;
            else if (!this.#looked)
                this.#gone = !isBeingSaid;
            else if (live)
                this.#gone = false;
            else if (newest.id !== this.#entry?.id)
                this.#gone = true;
            this.#looked = true;
            this.#entry = newest;
            this.#stopTimer();
        }
        if (isBeingSaid)
            this.#stopTimer();
        else if (!this.#gone && !this.#held)
            this.#timer ??= setTimeout(this.#end, lingerMs);
    }
    #end = () => {
        this.#stopTimer();
        this.#held = false;
        this.#gone = true;
        this.#host.refresh();
    };
    #hold = () => {
        this.#held = true;
        this.#stopTimer();
    };
    #letGo = ({ currentTarget }) => {
        this.#held = currentTarget.matches(':hover, :focus-within');
        this.#host.refresh();
    };
    #keydown = ({ key }) => {
        if (key === 'Escape')
            this.#end();
    };
    #stopTimer() {
        clearTimeout(this.#timer);
        this.#timer = undefined;
    }
    #clear() {
        this.#stopTimer();
        this.#held = false;
        this.#gone = true;
        this.#looked = false;
    }
}
function ending(text) {
    const words = spoken(endOfText(text, 4 * maxLength)).trim();
    return words.length > maxLength ? endOfText(words, maxLength).replace(/^\S*\s/, '') : words;
}
