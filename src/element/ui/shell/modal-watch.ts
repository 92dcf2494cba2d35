import { isLive } from '../../../core/model/status.js';
import { ownDocument } from '../../../core/util/own-document.js';
import type { PieceHost, View } from '../base/view.js';
import type { ModalBar } from './modal-bar.js';

/**
 * During a call, offers mute and end inside a modal dialog that the page opens: nothing outside of such a dialog can be
 * used.
 */
export class ModalWatch {
  readonly #host: PieceHost;
  #over: AbortController | undefined;
  #view: View | undefined;
  #bar: ModalBar | undefined;

  constructor(host: PieceHost) {
    this.#host = host;
  }

  updated(view: View): void {
    this.#view = view;
    if (!isLive(view.status)) return this.release();
    if (!this.#over) this.#watch();
    this.#look();
  }

  release(): void {
    this.#over?.abort();
    this.#over = undefined;
    this.#bar?.remove();
  }

  #watch(): void {
    this.#over = new AbortController();
    const options = { capture: true, signal: this.#over.signal };
    // Browsers without `toggle` events for dialogs move the focus into one that opens.
    for (const type of ['toggle', 'focusin', 'close'])
      ownDocument.addEventListener(type, this.#look, options);
  }

  readonly #look = (): void => {
    const dialog = modalOver(this.#host.element);
    if (!dialog) this.#bar?.remove();
    else if (this.#bar && this.#view) this.#bar.show(this.#view, dialog);
    else void this.#load();
  };

  async #load(): Promise<void> {
    try {
      const { ModalBar } = await import('./modal-bar.js');
      this.#bar ??= new ModalBar(this.#host);
      if (this.#over) this.#look();
    } catch {
      // Without the code, the call can be used again once the dialog is closed.
    }
  }
}

/** The modal dialog that makes the element unusable: the one with the focus, or else the last in the page. */
function modalOver(element: HTMLElement): Element | undefined {
  const modals = [...ownDocument.querySelectorAll('dialog:modal')].filter(
    dialog => !dialog.contains(element),
  );
  return modals.findLast(dialog => dialog.contains(ownDocument.activeElement)) ?? modals.at(-1);
}
