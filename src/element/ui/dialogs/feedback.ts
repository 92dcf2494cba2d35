import { html, nothing, svg, type TemplateResult } from 'lit';
import type { Rating } from '../../../core/events/feedback-event.js';
import { isLive, isOpen } from '../../../core/model/status.js';
import { icon } from '../../launcher/icons.js';
import { focusHome, isLost } from '../base/focus.js';
import type { Piece, PieceHost, View } from '../base/view.js';

const thumb = svg`<path d="M7 10.5 11 3c1.6 0 2.7 1.2 2.4 2.9L12.8 9.5h5.1a2 2 0 0 1 2 2.4l-1.2 6.4a2 2 0 0 1-2 1.7H7z"/><path d="M7 10.5H4V20h3"/>`;
const thumbs: Readonly<Record<Rating, TemplateResult>> = {
  good: icon(thumb),
  bad: icon(svg`<g transform="rotate(180 12 12)">${thumb}</g>`),
};

/** How long the thanks stay. */
const thanksMs = 4_000;

/** Asks for feedback after each connected call. Takes no focus, because the visitor may be doing something else. */
export class Feedback implements Piece {
  readonly #host: PieceHost;
  #step: 'none' | 'asked' | 'thanked' = 'none';
  #rating: Rating | undefined;
  /** Whether a rating was ever chosen. The comment stays if the visitor withdraws the rating. */
  #commenting = false;
  #announced = false;
  #timer: ReturnType<typeof setTimeout> | undefined;

  constructor(host: PieceHost) {
    this.#host = host;
    host.element.addEventListener('navai-status', ({ status, previous }) => {
      if (isLive(status)) this.#show('none');
      else if (isOpen(previous) && host.element.feedback) this.#show('asked');
    });
  }

  render(view: View): unknown {
    // A call that can be resumed is not over.
    if (this.#step === 'none' || view.resumable) return nothing;
    const { words } = view;
    return this.#step === 'thanked'
      ? html`<p class="question feedback" part="feedback">${words.thanks}</p>`
      : this.#question(view);
  }

  updated(view: View): void {
    if (this.#step !== 'asked' || this.#announced || view.resumable) return;
    this.#announced = true;
    this.#host.announce(view.words.feedback);
  }

  release(): void {
    this.#show('none');
  }

  #question({ words }: View): TemplateResult {
    return html`<section class="question feedback" part="feedback" role="group" aria-labelledby="feedback-title" @keydown=${this.#escape}>
      <h3 id="feedback-title">${words.feedback}</h3>
      <div class="thumbs">
        ${this.#thumb('good', words.good)} ${this.#thumb('bad', words.bad)}
        <button class="skip" part="skip-feedback-button" type="button" @click=${this.#skip}>${words.skipFeedback}</button>
      </div>
      ${
        this.#commenting
          ? html`<div class="comment">
            <label for="feedback-comment">${words.comment}</label>
            <textarea id="feedback-comment" part="comment" name="comment" rows="3" maxlength="2000"></textarea>
            <div class="answers"><button class="yes" part="send-feedback-button" type="button" @click=${this.#send} ?disabled=${!this.#rating}>${words.sendFeedback}</button></div>
          </div>`
          : nothing
      }
    </section>`;
  }

  #thumb(rating: Rating, name: string): TemplateResult {
    const choose = () => {
      // A second press withdraws the rating.
      this.#rating = this.#rating === rating ? undefined : rating;
      this.#commenting = true;
      this.#host.refresh();
    };
    return html`<button
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

  readonly #send = (): void => {
    const rating = this.#rating;
    const field = this.#host.root.querySelector<HTMLTextAreaElement>('#feedback-comment');
    if (!rating || !field) return;
    void this.#host.element.session.sendFeedback(rating, field.value);
    void this.#leave('thanked');
  };

  readonly #skip = (): void => void this.#leave('none');

  readonly #escape = (event: KeyboardEvent): void => {
    if (event.key !== 'Escape' || event.isComposing) return;
    // Escape would also hide the panel or close a dialog of the page.
    event.stopPropagation();
    event.preventDefault();
    this.#skip();
  };

  /** Removes the form. If it had the focus, moves the focus to the start of the widget. */
  async #leave(step: 'none' | 'thanked'): Promise<void> {
    const { root, drawn, confirm } = this.#host;
    this.#show(step);
    await drawn();
    if (isLost(root)) focusHome(root);
    if (step === 'none') return;
    confirm(root.querySelector('.feedback')?.textContent ?? '');
  }

  #show(step: 'none' | 'asked' | 'thanked'): void {
    if (step === this.#step) return;
    clearTimeout(this.#timer);
    if (step === 'thanked') this.#timer = setTimeout(() => this.#show('none'), thanksMs);
    this.#step = step;
    this.#rating = undefined;
    this.#commenting = false;
    this.#announced = false;
    this.#host.refresh();
  }
}
