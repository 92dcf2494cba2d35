import type { ReactiveController } from 'lit';
import type { VoiceHost } from '../host.js';

/** The page's elements in insertion order; those that share a corner are stacked in it. */
const inPage = new Set<VoiceHost>();

/** Keeps the frame of a floating element in the browser's top layer, above the page's dialogs and popovers. */
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
    // An element that was removed and inserted again has left the top layer.
    this.#host.requestUpdate();
  }

  hostDisconnected(): void {
    this.#gone?.abort();
  }

  /**
   * Shows the frame in the top layer, where the page's `z-index`, `transform` and `overflow` don't affect it. Older
   * browsers and inline frames stay outside of it.
   */
  hostUpdated(): void {
    const frame = this.#frame;
    const { placement } = this.#host;
    const row = [...inPage].filter(other => other.isConnected && other.placement === placement);
    try {
      frame?.style.setProperty('--nth', `${row.indexOf(this.#host)}`);
      if (frame && !this.#host.firstChild && !this.#host.hidden) fill(this.#host, frame);
      if (frame?.isConnected && !frame.matches(':popover-open')) frame.showPopover();
    } catch {}
  }

  /** Call when the element has left the page for good. */
  leave(): void {
    inPage.delete(this.#host);
    // The call's code hands the call over to an equal element, if there is one.
    this.#host.dispatchEvent(new CustomEvent('navai-left', { detail: inPage }));
    this.moved();
  }

  /** Call when the element's corner changed: the other elements may move up in their corners. */
  moved(): void {
    for (const element of inPage) if (element !== this.#host) element.requestUpdate();
  }

  get #frame(): HTMLElement | null {
    return this.#host.renderRoot?.querySelector<HTMLElement>('.frame') ?? null;
  }

  /** Elements that enter the top layer later cover us. If one contains us, we leave the layer and enter it again. */
  readonly #raise = ({ target }: Event) => {
    if (!(target as Node).contains(this.#host)) return;
    try {
      this.#frame?.hidePopover();
    } catch {}
    this.#host.requestUpdate();
  };
}

const asked = new WeakSet<Element>();

/** Pages that hide `*:empty` hide a tag without content. A space is content; other reasons to be hidden are kept. */
function fill(host: VoiceHost, frame: HTMLElement): void {
  if (asked.has(host) || frame.checkVisibility?.() !== false) return;
  asked.add(host);
  host.textContent = ' ';
  if (!frame.checkVisibility()) host.textContent = '';
}
