import { focused } from '../base/focus.js';

/**
 * If what had the focus goes with an update, the focus goes to what has come instead: the bar for the launcher,
 * the panel for a button in it. Otherwise it would start at the top of the page again.
 */
export class FocusKeeper {
  readonly #root: ShadowRoot;
  #held: Element | null = null;

  constructor(root: ShadowRoot) {
    this.#root = root;
  }

  /** Before an update. */
  note(): void {
    this.#held = this.#root.activeElement;
  }

  /** Runs after the update: code with a better target for the focus has moved it by then. */
  keep(): void {
    const held = this.#held;
    if (!held || held.isConnected) return;
    this.#held = null;
    setTimeout(() => {
      const isLost = focused() === document.body;
      if (isLost)
        this.#root
          .querySelector<HTMLElement>('.panel, .bar-buttons > button, .launcher')
          ?.focus({ preventScroll: true });
    });
  }
}
