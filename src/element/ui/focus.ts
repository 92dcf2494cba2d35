/** The element that has the focus, also within our own root. */
export function focused(): HTMLElement | null {
  let active = document.activeElement;
  while (active?.shadowRoot?.activeElement) active = active.shadowRoot.activeElement;
  return active as HTMLElement | null;
}

/** Where the focus goes when what had it is gone: to what can be done next, the first of these that is there. */
const next = ['[part~=start-button]', '[part~=mute-button]', '[part~=end-button]', '.panel', '.launcher'];

/**
 * Keeps the focus in the widget when the control that has it disappears, such as the end button with its call: a
 * keyboard would have to begin at the page's top again. What asks a question gives it back by itself.
 */
export class FocusKeeper {
  readonly #root: ShadowRoot;
  #had: Element | null = null;

  constructor(root: ShadowRoot) {
    this.#root = root;
  }

  /** Before anything is drawn. */
  remember(): void {
    this.#had = this.#root.activeElement;
  }

  /** After everything was. */
  restore(): void {
    const had = this.#had;
    this.#had = null;
    if (!had || had.isConnected || had.closest('.approval') || this.#root.activeElement) return;
    const found = next.map(selector => this.#root.querySelector<HTMLElement>(selector));
    found.find(element => element)?.focus();
  }
}
