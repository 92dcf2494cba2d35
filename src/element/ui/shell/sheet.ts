import { ownDocument } from '../../../core/util/own-document.js';
import type { PieceHost, View } from '../base/view.js';

/**
 * Fits the panel on phones to the part of the window above the on-screen keyboard. Only the visual viewport reports
 * that part: iOS moves the page below the keyboard without changing `dvh` or `env()`.
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
    for (const type of ['resize', 'scroll'])
      globalThis.visualViewport?.addEventListener(type, this.#fit, { signal });
    this.#fit();
  }

  release(): void {
    this.#over?.abort();
    this.#over = undefined;
  }

  readonly #fit = () => {
    const { offsetTop = 0, height = 0, scale = 1 } = globalThis.visualViewport ?? {};
    // Pinch zoom should enlarge a part of the panel, and not shrink the whole panel.
    const fits = height > 0 && Math.abs(scale - 1) < 0.02;
    const covered = fits && height < innerHeight - 1;
    this.#set('--sheet-top', covered || (fits && offsetTop > 0) ? this.#pixels(offsetTop) : undefined);
    this.#set('--sheet-height', covered ? this.#pixels(height) : undefined);
  };

  /** Converts a length from the window's pixels to the frame's, which differ with CSS `zoom` on the page. */
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
   * Moves the panel above later elements of the top layer, such as the launcher of another widget. Skips this if there
   * can be none, because it costs the browser two style passes over the page while the panel opens.
   */
  #raise(): void {
    try {
      const alone = ownDocument.getElementsByTagName(this.#host.element.localName).length === 1;
      if (alone && !ownDocument.querySelector(':popover-open, :modal')) return;
      this.#frame?.hidePopover();
      this.#frame?.showPopover();
    } catch {}
  }

  get #frame(): HTMLElement | null {
    return this.#host.root.querySelector('.frame[popover]');
  }
}
