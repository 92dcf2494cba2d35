import { ownDocument } from '../../../core/util/own-document.js';
import { focused } from '../base/focus.js';

/**
 * If an update removes the focused element, moves the focus to its replacement: from the launcher to the bar, or from
 * a button in the panel to the panel. Otherwise the focus would return to the top of the page.
 */
export class FocusKeeper {
  readonly #root: ShadowRoot;
  #held: Element | null = null;

  constructor(root: ShadowRoot) {
    this.#root = root;
  }

  /** Call before an update. */
  note(): void {
    this.#held = this.#root.activeElement;
  }

  /** Call after an update. Waits a task, so that code with a better target can move the focus first. */
  keep(): void {
    const held = this.#held;
    if (!held || held.isConnected) return;
    this.#held = null;
    setTimeout(() => {
      const isLost = focused() === ownDocument.body;
      if (isLost)
        this.#root
          .querySelector<HTMLElement>('.panel, .bar-buttons > button, .launcher')
          ?.focus({ preventScroll: true });
    });
  }
}
