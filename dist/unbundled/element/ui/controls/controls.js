import { html, nothing } from 'lit';
import { isLive, isOpen } from '../../../core/model/status.js';
import { isLost } from '../base/focus.js';
import * as icons from '../base/icons.js';
import { isUnrecoverable } from '../base/view.js';
import { Meter } from './meter.js';
import { talkButton } from './talk-button.js';
export class Controls {
    #root;
    #meter = new Meter();
    #last;
    constructor({ root }) {
        this.#root = root;
        const inside = ({ target }) => target.closest('.control, .end, .go') ?? undefined;
        root.addEventListener('focusin', event => {
            this.#last = inside(event);
        });
        root.addEventListener('focusout', event => {
            const left = inside(event);
            queueMicrotask(() => {
                if (left?.isConnected && this.#last === left)
                    this.#last = undefined;
            });
        });
    }
    render(view) {
        const content = isLive(view.status) ? [muteButton(view), endButton(view)] : startButton(view);
        return html `<div class="controls" part="controls">${content}</div>`;
    }
    updated({ status, muted, element }) {
        const heard = isOpen(status) && (!muted || element.pushToTalk);
        this.#meter.show(heard ? this.#root.querySelector('.meter') : null, element.session);
        this.#keepFocus();
    }
    release() {
        this.#meter.show(null);
    }
    #keepFocus() {
        if (!this.#last || this.#last.isConnected)
            return;
        this.#last = undefined;
        if (this.#root.activeElement || !isLost(this.#root))
            return;
        this.#root.querySelector('.controls button:not(:disabled), .launcher')?.focus();
    }
}
export function muteButton(view) {
    const { muted, words, element } = view;
    if (element.mode === 'text')
        return nothing;
    if (element.pushToTalk)
        return talkButton(view);
    return html `<button
    class="control"
    part="mute-button"
    type="button"
    aria-pressed=${muted}
    aria-label=${words.mute}
    @click=${() => element.mute(!muted)}
  >
    <i class="meter"></i>${muted ? html `<slot name="icon-muted">${icons.muted}</slot>` : html `<slot name="icon-mute">${icons.microphone}</slot>`}
  </button>`;
}
export function endButton({ words, element }) {
    return html `<button class="end" part="end-button" type="button" aria-label=${words.end} @click=${() => element.stop()}>
    <slot name="icon-end">${icons.end}</slot>
  </button>`;
}
function startButton(view) {
    if (isUnrecoverable(view))
        return nothing;
    const { resumable, ended, status, words, start, element } = view;
    const again = !resumable && (ended || status === 'error');
    const name = resumable ? words.resume : again ? words.restart : words.start;
    return html `<button
    class="go"
    part=${again ? 'start-button restart-button' : 'start-button'}
    type="button"
    aria-label=${name}
    @click=${again ? () => element.restart() : start}
  >
    <slot name="icon-start">${again ? icons.again : view.writes ? icons.keyboard : icons.microphone}</slot>
  </button>`;
}
