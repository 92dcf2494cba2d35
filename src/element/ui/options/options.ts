import { html, type TemplateResult } from 'lit';
import * as icons from '../base/icons.js';
import type { Piece, PieceHost, View } from '../base/view.js';
import type { OptionList } from './option-list.js';
import { applyRemembered } from './remembered-choices.js';

/**
 * What few visitors need often, loaded when one asks for it. A disclosure of native controls in a small non-modal
 * dialog: a `menu` may hold commands and checks only, and its arrow keys would be taken from the slider and the
 * lists in it.
 */
export class Options implements Piece {
  readonly #host: PieceHost;
  #list: OptionList | undefined;
  /** While it is open: ends what it listens to. */
  #open: AbortController | undefined;

  constructor(host: PieceHost) {
    this.#host = host;
    applyRemembered(host.element);
  }

  render(view: View): TemplateResult {
    const { words } = view;
    const open = !!this.#open;
    return html`<div class="options-place" @keydown=${this.#keydown} @focusout=${this.#focusout}>
      <button
        class="options-button"
        part="options-button"
        type="button"
        aria-haspopup="dialog"
        aria-expanded=${open}
        aria-label=${words.options}
        @pointerenter=${this.#warmUp}
        @click=${() => (open ? this.#close() : this.#show())}
      >
        <slot name="icon-options">${icons.options}</slot>
      </button>
      ${open ? this.#popup(view) : undefined}
    </div>`;
  }

  updated(view: View): void {
    this.#list?.updated(view);
    if (!this.#open) return;
    const popup = this.#shown;
    // The panel has been hidden, and this with it.
    if (!popup) return this.#forget();
    popup.style.setProperty('--below', `${popup.closest<HTMLElement>('.header')?.offsetHeight ?? 0}px`);
  }

  release(): void {
    this.#forget();
    this.#list?.release();
  }

  #popup(view: View): TemplateResult {
    const again = () => {
      this.#close();
      void view.element.restart();
    };
    return html`<div class="options" part="options" role="dialog" aria-label=${view.words.options} tabindex="-1">
      ${this.#list?.render(view, again)}
    </div>`;
  }

  get #shown(): HTMLElement | null {
    return this.#host.root.querySelector('.options');
  }

  readonly #warmUp = (): void => void import('./option-list.js').catch(() => {});

  /** If it can't be loaded it stays closed; the next press tries again. */
  async #show(): Promise<void> {
    const open = new AbortController();
    this.#open?.abort();
    this.#open = open;
    try {
      const { OptionList } = await import('./option-list.js');
      this.#list ??= new OptionList(this.#host);
    } catch {
      this.#forget();
    }
    const { signal } = open;
    // Closed again, or opened once more, before it was there.
    if (signal.aborted) return;
    document.addEventListener('pointerdown', this.#pointerdown, { signal, capture: true });
    this.#list?.open(signal);
    this.#host.refresh();
    await this.#host.drawn();
    this.#shown?.querySelector<HTMLElement>('input, select, button')?.focus({ preventScroll: true });
  }

  /** Takes the focus back. */
  #close(): void {
    this.#forget();
    this.#host.root.querySelector<HTMLElement>('.options-button')?.focus();
  }

  #forget(): void {
    this.#open?.abort();
    this.#open = undefined;
    this.#host.refresh();
  }

  readonly #keydown = (event: KeyboardEvent): void => {
    const onButton = (event.target as Element).closest('.options-button');
    if (event.key === 'ArrowDown' && onButton && !this.#open) {
      event.preventDefault();
      void this.#show();
    }
    if (event.key !== 'Escape' || !this.#open) return;
    // It would hide the panel, or close a dialog of the page.
    event.stopPropagation();
    event.preventDefault();
    this.#close();
  };

  /** Left by Tab. Without a place that the focus went to, the window was left, or a list has opened. */
  readonly #focusout = ({ relatedTarget, currentTarget }: FocusEvent): void => {
    if (relatedTarget && !(currentTarget as Element).contains(relatedTarget as Node)) this.#forget();
  };

  readonly #pointerdown = (event: Event): void => {
    const place = this.#shown?.parentElement;
    if (!place || !event.composedPath().includes(place)) this.#forget();
  };
}
