import { html, nothing, type TemplateResult } from 'lit';
import { isLive } from '../../core/status.js';
import * as icons from './icons.js';
import type { Piece, View } from './view.js';

/** The buttons of a call: start, mute, end. */
export class Controls implements Piece {
  render(view: View): unknown {
    return isLive(view.status) ? [muteButton(view), endButton(view)] : startButton(view);
  }
}

export function muteButton({ muted, words, element }: View): TemplateResult | typeof nothing {
  if (element.mode === 'text') return nothing;
  return html`<button
    class="control"
    part="mute-button"
    type="button"
    aria-pressed=${muted}
    aria-label=${words.mute}
    @click=${() => element.mute(!muted)}
  >
    ${muted ? icons.muted : icons.microphone}
  </button>`;
}

export function endButton({ words, element }: View): TemplateResult {
  return html`<button class="end" part="end-button" type="button" aria-label=${words.end} @click=${() => element.stop()}>
    ${icons.end}
  </button>`;
}

function startButton({ resumable, writes, words, start }: View): TemplateResult {
  return html`<button class="go" part="start-button" type="button" aria-label=${resumable ? words.resume : words.start} @click=${start}>
    ${writes ? icons.keyboard : icons.microphone}
  </button>`;
}
