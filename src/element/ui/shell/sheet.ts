import type { PieceHost, View } from '../base/view.js';

/**
 * On a phone the panel fills what the on-screen keyboard leaves of the window, and only the visual viewport knows
 * that: iOS moves the page below the keyboard, and tells neither `dvh` nor `env()`.
 */
export class Sheet {
  readonly #host: PieceHost;
  #over: AbortController | undefined;

  constructor(host: PieceHost) {
    this.#host = host;
  }

  updated({ open, variant, placement }: View): void {
    const shown = open && variant === 'panel' && placement !== 'inline';
    if (!shown) return this.release();
    if (this.#over) return;
    this.#over = new AbortController();
    const { signal } = this.#over;
    this.#raise();
    for (const type of ['resize', 'scroll']) visualViewport?.addEventListener(type, this.#fit, { signal });
    this.#fit();
  }

  release(): void {
    this.#over?.abort();
    this.#over = undefined;
  }

  readonly #fit = () => {
    const { offsetTop = 0, height = 0, scale = 1 } = visualViewport ?? {};
    // Who zooms in with two fingers wants to see a part of it larger, and not all of it smaller.
    const fits = height > 0 && Math.abs(scale - 1) < 0.02;
    this.#set('--sheet-top', fits && offsetTop > 0 ? this.#pixels(offsetTop) : undefined);
    this.#set('--sheet-height', fits && height < innerHeight - 1 ? this.#pixels(height) : undefined);
  };

  /** A page may be zoomed by its style sheet: then pixels of the frame are not those of the window. */
  #pixels(length: number): string {
    const zoom = (this.#frame as { currentCSSZoom?: number } | null)?.currentCSSZoom || 1;
    return `${length / zoom}px`;
  }

  #set(name: string, value: string | undefined): void {
    const style = this.#frame?.style;
    if (value) style?.setProperty(name, value);
    else style?.removeProperty(name);
  }

  /**
   * Above what has come to the top layer since, such as the button of another element. Only where something may
   * have: going there costs the browser two passes over the page's styles, just when the panel opens.
   */
  #raise(): void {
    try {
      const alone = document.getElementsByTagName(this.#host.element.localName).length === 1;
      if (alone && !document.querySelector(':popover-open, :modal')) return;
      this.#frame?.hidePopover();
      this.#frame?.showPopover();
    } catch {}
  }

  get #frame(): HTMLElement | null {
    return this.#host.root.querySelector('.frame[popover]');
  }
}
