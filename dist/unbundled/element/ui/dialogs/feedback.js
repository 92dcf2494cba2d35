import { html, nothing, svg } from 'lit';
import { isLive, isOpen } from '../../../core/model/status.js';
import { icon } from '../../launcher/icons.js';
import { focusHome, isLost } from '../base/focus.js';
const thumb = svg `<path d="M7 10.5 11 3c1.6 0 2.7 1.2 2.4 2.9L12.8 9.5h5.1a2 2 0 0 1 2 2.4l-1.2 6.4a2 2 0 0 1-2 1.7H7z"/><path d="M7 10.5H4V20h3"/>`;
const thumbs = {
    good: icon(thumb),
    bad: icon(svg `<g transform="rotate(180 12 12)">${thumb}</g>`),
};
const thanksMs = 4_000;
export class Feedback {
    #host;
    #step = 'none';
    #rating;
    #commenting = false;
    #announced = false;
    #timer;
    constructor(host) {
        this.#host = host;
        host.element.addEventListener('navai-status', ({ status, previous }) => {
            if (isLive(status))
                this.#show('none');
            else if (isOpen(previous) && host.element.feedback)
                this.#show('asked');
        });
    }
    render(view) {
        if (this.#step === 'none' || view.resumable)
            return nothing;
        const { words } = view;
        return this.#step === 'thanked'
            ? html `<p class="question feedback" part="feedback">${words.thanks}</p>`
            : this.#question(view);
    }
    updated(view) {
        if (this.#step !== 'asked' || this.#announced || view.resumable)
            return;
        this.#announced = true;
        this.#host.announce(view.words.feedback);
    }
    release() {
        this.#show('none');
    }
    #question({ words }) {
        return html `<section class="question feedback" part="feedback" role="group" aria-labelledby="feedback-title" @keydown=${this.#escape}>
      <h3 id="feedback-title">${words.feedback}</h3>
      <div class="thumbs">
        ${this.#thumb('good', words.good)} ${this.#thumb('bad', words.bad)}
        <button class="skip" part="skip-feedback-button" type="button" @click=${this.#skip}>${words.skipFeedback}</button>
      </div>
      ${this.#commenting
            ? html `<div class="comment">
            <label for="feedback-comment">${words.comment}</label>
            <textarea id="feedback-comment" part="comment" name="comment" rows="3" maxlength="2000"></textarea>
            <div class="answers"><button class="yes" part="send-feedback-button" type="button" @click=${this.#send} ?disabled=${!this.#rating}>${words.sendFeedback}</button></div>
          </div>`
            : nothing}
    </section>`;
    }
    #thumb(rating, name) {
        const choose = () => {
            this.#rating = this.#rating === rating ? undefined : rating;
            this.#commenting = true;
            this.#host.refresh();
        };
        return html `<button
      class="thumb"
      part="${rating}-button"
      type="button"
      aria-label=${name}
      aria-pressed=${this.#rating === rating}
      @click=${choose}
    >
      ${thumbs[rating]}
    </button>`;
    }
    #send = () => {
        const rating = this.#rating;
        const field = this.#host.root.querySelector('#feedback-comment');
        if (!rating || !field)
            return;
        void this.#host.element.session.sendFeedback(rating, field.value);
        void this.#leave('thanked');
    };
    #skip = () => void this.#leave('none');
    #escape = (event) => {
        if (event.key !== 'Escape' || event.isComposing)
            return;
        event.stopPropagation();
        event.preventDefault();
        this.#skip();
    };
    async #leave(step) {
        const { root, drawn, confirm } = this.#host;
        this.#show(step);
        await drawn();
        if (isLost(root))
            focusHome(root);
        if (step === 'none')
            return;
        confirm(root.querySelector('.feedback')?.textContent ?? '');
    }
    #show(step) {
        if (step === this.#step)
            return;
        clearTimeout(this.#timer);
        if (step === 'thanked')
            this.#timer = setTimeout(() => this.#show('none'), thanksMs);
        this.#step = step;
        this.#rating = undefined;
        this.#commenting = false;
        this.#announced = false;
        this.#host.refresh();
    }
}
