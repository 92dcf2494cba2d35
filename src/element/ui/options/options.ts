import { html, type TemplateResult } from 'lit';
import { ownDocument } from '../../../core/util/own-document.js';
import * as icons from '../base/icons.js';
import type { Piece, PieceHost, View } from '../base/view.js';
import type { OptionList } from './option-list.js';
import { applyRemembered } from './remembered-choices.js';

/**
 * Shows the options, which are loaded on demand because few visitors need them. Uses native controls in a non-modal
 * dialog. A `menu` may contain only commands and checks, and would take the arrow keys from the slider and the lists.
 */
export class Options implements Piece {
  readonly #host: PieceHost;
  #list: OptionList | undefined;
  /** Removes the listeners of the open dialog; undefined while it is closed. */
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
    // The panel has been hidden, and the dialog with it.
    if (!popup) return this.#dispose();
    popup.style.setProperty('--below', `${popup.closest<HTMLElement>('.header')?.offsetHeight ?? 0}px`);
  }

  release(): void {
    this.#dispose();
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

  /** Opens the dialog. If its code can't be loaded, it stays closed and the next press tries again. */
  async #show(): Promise<void> {
    const open = new AbortController();
    this.#open?.abort();
    this.#open = open;
    try {
      const { OptionList } = await import('./option-list.js');
      this.#list ??= new OptionList(this.#host);
    } catch {
      this.#dispose();
    }
    const { signal } = open;
    // Closed, or opened again, while the code was loading.
    if (signal.aborted) return;
    ownDocument.addEventListener('pointerdown', this.#pointerdown, { signal, capture: true });
    this.#list?.open(signal);
    this.#host.refresh();
    await this.#host.drawn();
    this.#shown?.querySelector<HTMLElement>('input, select, button')?.focus({ preventScroll: true });
  }

  /** Closes the dialog and moves the focus back to its button. */
  #close(): void {
    this.#dispose();
    this.#host.root.querySelector<HTMLElement>('.options-button')?.focus();
  }

  #dispose(): void {
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
    // Escape would also hide the panel or close a dialog of the page.
    event.stopPropagation();
    event.preventDefault();
    this.#close();
  };

  /**
   * Closes when Tab leaves the dialog, but not while its code is loading: then Tab is meant to enter it. Without
   * `relatedTarget`, the window lost the focus or a list has opened.
   */
  readonly #focusout = ({ relatedTarget, currentTarget }: FocusEvent): void => {
    if (!this.#shown) return;
    if (relatedTarget && !(currentTarget as Element).contains(relatedTarget as Node)) this.#dispose();
  };

  readonly #pointerdown = (event: Event): void => {
    const place = this.#shown?.parentElement;
    if (!place || !event.composedPath().includes(place)) this.#dispose();
  };
}
