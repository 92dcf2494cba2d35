import { html, nothing, type TemplateResult } from 'lit';
import type { TranscriptEntry } from '../../core/transcript.js';
import type { Words } from '../../lang/en.js';
import type { Piece, PieceHost, View } from './view.js';

/** At least so many entries are shown, where there are as many. */
const step = 100;

/**
 * Where the part of the transcript begins that is shown. It moves on in steps, so that most updates leave what is
 * there as it is; never while the visitor reads further up.
 */
export function firstShown(length: number, following: boolean, before: number): number {
  const newest = Math.max(0, Math.floor(length / step) - 1) * step;
  return following ? newest : Math.min(before, newest);
}

/** What was said, as a log to go through. */
export class TranscriptPiece implements Piece {
  readonly #host: PieceHost;
  /** Whether new entries are scrolled into view: not while the visitor reads further up. */
  #following = true;
  /** The first entry that is shown: all of a long conversation would make each word of it slow. */
  #from = 0;

  constructor(host: PieceHost) {
    this.#host = host;
  }

  render(view: View): TemplateResult {
    const { transcriptLength: length, words, element } = view;
    this.#following = isAtEnd(this.#list);
    this.#from = firstShown(length, this.#following, this.#from);
    // It is a log to go through, not one to be read out while it grows: the agent itself is heard.
    return html`<div class="transcript" part="transcript" role="log" aria-live="off" aria-label=${words.transcript} tabindex="0">
      ${length > 0 ? nothing : html`<slot name="empty"><p class="empty">${words.empty}</p></slot>`}
      ${this.#from > 0 ? html`<button class="text-button" part="earlier-button" type="button" @click=${this.#showEarlier}>${words.earlier}</button>` : nothing}
      ${element.session.latest(length - this.#from).map(entry => message(entry, words))}
    </div>`;
  }

  updated(): void {
    const list = this.#list;
    if (list && this.#following) list.scrollTop = list.scrollHeight;
  }

  get #list(): HTMLElement | null {
    return this.#host.root.querySelector('.transcript');
  }

  /** What the visitor was looking at stays where it is. */
  readonly #showEarlier = async (): Promise<void> => {
    const list = this.#list;
    if (!list) return;
    const below = list.scrollHeight - list.scrollTop;
    this.#from = Math.max(0, this.#from - step);
    this.#host.refresh();
    await this.#host.drawn();
    list.scrollTop = list.scrollHeight - below;
    // The button is gone with the last step, and the focus with it.
    if (this.#from === 0) list.focus();
  };
}

function isAtEnd(list: HTMLElement | null): boolean {
  return !list || list.scrollHeight - list.scrollTop - list.clientHeight < 48;
}

/** The name is in a `bdi`, so that the text's direction is found from the text alone. */
function message({ role, text, interrupted }: TranscriptEntry, words: Words): TemplateResult {
  return html`<div class="entry ${role}" part="message message-${role}">
    <p dir="auto"><bdi class="unseen">${role === 'user' ? words.you : words.agent}: </bdi>${text}</p>
    ${interrupted ? html`<span class="note">${words.interrupted}</span>` : nothing}
  </div>`;
}
