import { html, nothing, type TemplateResult } from 'lit';
import { isLive, isOpen } from '../../../core/model/status.js';
import { isLost } from '../base/focus.js';
import * as icons from '../base/icons.js';
import { isUnrecoverable, type Piece, type PieceHost, type View } from '../base/view.js';
import { Meter } from './meter.js';
import { talkButton } from './talk-button.js';

/** The buttons of a call: start, mute or talk, end, start again. Also runs the meter, in the panel and the bar. */
export class Controls implements Piece {
  readonly #root: ShadowRoot;
  readonly #meter = new Meter();
  /** The focused button, or the one that had the focus when it was removed. */
  #last: Element | undefined;

  constructor({ root }: PieceHost) {
    this.#root = root;
    const inside = ({ target }: Event) => (target as Element).closest('.control, .end, .go') ?? undefined;
    root.addEventListener('focusin', event => {
      this.#last = inside(event);
    });
    root.addEventListener('focusout', event => {
      const left = inside(event);
      // Some browsers also dispatch `focusout` when a focused element is removed.
      queueMicrotask(() => {
        if (left?.isConnected && this.#last === left) this.#last = undefined;
      });
    });
  }

  render(view: View): unknown {
    const content = isLive(view.status) ? [muteButton(view), endButton(view)] : startButton(view);
    return html`<div class="controls" part="controls">${content}</div>`;
  }

  updated({ status, muted, element }: View): void {
    const heard = isOpen(status) && (!muted || element.pushToTalk);
    this.#meter.show(heard ? this.#root.querySelector('.meter') : null, element.session);
    this.#keepFocus();
  }

  release(): void {
    this.#meter.show(null);
  }

  /** Moves the focus to the button that replaces the pressed one, so that it is not lost. */
  #keepFocus(): void {
    if (!this.#last || this.#last.isConnected) return;
    this.#last = undefined;
    if (this.#root.activeElement || !isLost(this.#root)) return;
    this.#root.querySelector<HTMLElement>('.controls button:not(:disabled), .launcher')?.focus();
  }
}

/** The microphone's button: a mute switch, or a talk button with push-to-talk. */
export function muteButton(view: View): TemplateResult | typeof nothing {
  const { muted, words, element } = view;
  if (element.mode === 'text') return nothing;
  if (element.pushToTalk) return talkButton(view);
  return html`<button
    class="control"
    part="mute-button"
    type="button"
    aria-pressed=${muted}
    aria-label=${words.mute}
    @click=${() => element.mute(!muted)}
  >
    <i class="meter"></i>${muted ? html`<slot name="icon-muted">${icons.muted}</slot>` : html`<slot name="icon-mute">${icons.microphone}</slot>`}
  </button>`;
}

export function endButton({ words, element }: View): TemplateResult {
  return html`<button class="end" part="end-button" type="button" aria-label=${words.end} @click=${() => element.stop()}>
    <slot name="icon-end">${icons.end}</slot>
  </button>`;
}

function startButton(view: View): TemplateResult | typeof nothing {
  if (isUnrecoverable(view)) return nothing;
  const { resumable, ended, status, words, start, element } = view;
  const again = !resumable && (ended || status === 'error');
  const name = resumable ? words.resume : again ? words.restart : words.start;
  return html`<button
    class="go"
    part=${again ? 'start-button restart-button' : 'start-button'}
    type="button"
    aria-label=${name}
    @click=${again ? () => element.restart() : start}
  >
    <slot name="icon-start">${again ? icons.again : view.writes ? icons.keyboard : icons.microphone}</slot>
  </button>`;
}
