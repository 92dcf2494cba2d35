import { html, nothing, type TemplateResult } from 'lit';
import { isLive } from '../../../core/model/status.js';
import type { TranscriptEntry } from '../../../core/model/transcript.js';
import { languageSaid } from '../base/language-said.js';
import { spoken } from '../base/spoken.js';
import type { Piece, PieceHost, View } from '../base/view.js';

/** How long words stay after they were said, in milliseconds. */
const stays = 5000;

/** More than three lines can't be seen of it. */
const most = 400;

/**
 * What is being said, while the panel is closed. Words stay as long as they are being said, some seconds longer, and
 * as long as they are hovered or focused. Not hidden from screen readers, as in a bar or with a
 * button it is the only place that has the words; no live region either, as the agent itself is heard.
 */
export class Captions implements Piece {
  readonly #host: PieceHost;
  /** What is shown, or was shown last. */
  #entry: TranscriptEntry | undefined;
  #gone = true;
  #looked = false;
  #held = false;
  #timer: ReturnType<typeof setTimeout> | undefined;

  constructor(host: PieceHost) {
    this.#host = host;
  }

  render(view: View): TemplateResult | typeof nothing {
    if (!view.element.captions) return nothing;
    this.#follow(view);
    if (!this.#entry || this.#gone) return nothing;
    const { role, text } = this.#entry;
    const { words } = view;
    return html`<div
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

  updated(view: View): void {
    // The panel shows everything that was said: none of it comes back when that is closed.
    if (!view.element.captions || (view.open && view.variant === 'panel')) this.#clear();
  }

  release(): void {
    this.#clear();
  }

  #follow({ element, status, activity }: View): void {
    const [newest] = element.session.latest(1);
    const live = isLive(status);
    const isBeingSaid =
      live && !!newest && (!newest.final || (newest.role === 'agent' && activity === 'speaking'));
    if (newest !== this.#entry || !this.#looked) {
      if (!newest) this.#gone = true;
      // Words that came before the captions were visible are not repeated.
      else if (!this.#looked) this.#gone = !isBeingSaid;
      else if (live) this.#gone = false;
      else if (newest.id !== this.#entry?.id) this.#gone = true;
      this.#looked = true;
      this.#entry = newest;
      this.#stopTimer();
    }
    if (isBeingSaid) this.#stopTimer();
    else if (!this.#gone && !this.#held) this.#timer ??= setTimeout(this.#end, stays);
  }

  readonly #end = (): void => {
    this.#stopTimer();
    this.#held = false;
    this.#gone = true;
    this.#host.refresh();
  };

  readonly #hold = (): void => {
    this.#held = true;
    this.#stopTimer();
  };

  /** Pointing and focus may hold it at the same time. */
  readonly #letGo = ({ currentTarget }: Event): void => {
    this.#held = (currentTarget as Element).matches(':hover, :focus-within');
    this.#host.refresh();
  };

  readonly #keydown = ({ key }: KeyboardEvent): void => {
    if (key === 'Escape') this.#end();
  };

  #stopTimer(): void {
    clearTimeout(this.#timer);
    this.#timer = undefined;
  }

  #clear(): void {
    this.#stopTimer();
    this.#held = false;
    this.#gone = true;
    this.#looked = false;
  }
}

/** The newest words, from the beginning of one. */
function ending(text: string): string {
  const words = spoken(text.slice(-4 * most)).trim();
  return words.length > most ? words.slice(-most).replace(/^\S*\s/, '') : words;
}
