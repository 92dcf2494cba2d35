import type { ReactiveController } from 'lit';
import type { VoiceHost } from '../host.js';

/** The page's elements in the order in which they came: those that share a corner are stacked. */
const inPage = new Set<VoiceHost>();

/** Keeps the frame of a floating element in the browser's top layer, above everything that the page shows there. */
export class TopLayer implements ReactiveController {
  readonly #host: VoiceHost;
  #gone: AbortController | undefined;

  constructor(host: VoiceHost) {
    this.#host = host;
    host.addController(this);
  }

  hostConnected(): void {
    this.#gone = new AbortController();
    const options = { capture: true, signal: this.#gone.signal };
    for (const type of ['toggle', 'fullscreenchange']) addEventListener(type, this.#raise, options);
    inPage.add(this.#host);
    // An element that was taken out and put back has left the top layer.
    this.#host.requestUpdate();
  }

  hostDisconnected(): void {
    this.#gone?.abort();
  }

  /**
   * No `z-index`, `transform` or `overflow` of the page reaches a frame in the top layer. Older browsers and inline
   * frames go without.
   */
  hostUpdated(): void {
    const frame = this.#frame;
    const { placement } = this.#host;
    const row = [...inPage].filter(other => other.isConnected && other.placement === placement);
    try {
      frame?.style.setProperty('--nth', `${row.indexOf(this.#host)}`);
      if (frame?.isConnected && !frame.matches(':popover-open')) frame.showPopover();
    } catch {}
  }

  /** The element has left the page for good. */
  leave(): void {
    inPage.delete(this.#host);
    this.moved();
  }

  /** The element stands elsewhere: the other ones may move up. */
  moved(): void {
    for (const element of inPage) if (element !== this.#host) element.requestUpdate();
  }

  get #frame(): HTMLElement | null {
    return this.#host.renderRoot?.querySelector<HTMLElement>('.frame') ?? null;
  }

  /** What enters the top layer later lies above us. If it contains us, we leave the layer and enter it again. */
  readonly #raise = ({ target }: Event) => {
    if (!(target as Node).contains(this.#host)) return;
    try {
      this.#frame?.hidePopover();
    } catch {}
    this.#host.requestUpdate();
  };
}
