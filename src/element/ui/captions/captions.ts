import { html, nothing, type TemplateResult } from 'lit';
import { isLive } from '../../../core/model/status.js';
import type { TranscriptEntry } from '../../../core/model/transcript.js';
import { endOfText } from '../base/end-of-text.js';
import { languageSaid } from '../base/language-said.js';
import { spoken } from '../base/spoken.js';
import type { Piece, PieceHost, View } from '../base/view.js';

/** How long words stay after they were spoken. */
const lingerMs = 5000;

/** Maximum characters to render, because only three lines are visible. */
const maxLength = 400;

/**
 * Shows what is being said while the panel is closed. Captions stay while the words are spoken, a few seconds longer,
 * and while they are hovered or focused. Screen readers can read them, because in a bar or with a button they are the
 * only text of the conversation; they are not a live region, because the agent is audible.
 */
export class Captions implements Piece {
  readonly #host: PieceHost;
  /** The entry that is shown, or was shown last. */
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
    // The panel shows the whole conversation, so no caption returns when it is closed.
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
    else if (!this.#gone && !this.#held) this.#timer ??= setTimeout(this.#end, lingerMs);
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

  /** Pointer and focus may both hold the captions. */
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

/** Returns the end of a text, starting at a whole word. */
function ending(text: string): string {
  const words = spoken(endOfText(text, 4 * maxLength)).trim();
  return words.length > maxLength ? endOfText(words, maxLength).replace(/^\S*\s/, '') : words;
}
