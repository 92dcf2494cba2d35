import { html, nothing, type TemplateResult } from 'lit';
import { NavaiConsentEvent } from '../../../core/events/consent-event.js';
import { agreed, storedAt } from '../../page/consent-gate.js';
import { BorrowedFocus } from '../base/focus.js';
import { languageOfPage } from '../base/language-said.js';
import type { Piece, PieceHost, View } from '../base/view.js';
import { keepUncovered } from './keep-uncovered.js';

/** A pending request for consent; `answered` settles for all of its callers. */
interface Asked {
  readonly version: string;
  readonly answered: Promise<void>;
  readonly settle: (started?: Promise<void>) => void;
}

/** Asks for consent before the first call. Not modal, so that the page stays usable. */
export class Consent implements Piece {
  readonly #host: PieceHost;
  readonly #focus: BorrowedFocus;
  #asked: Asked | undefined;
  /** Whether the panel was open before the request, so that declining can restore it. */
  #wasOpen = false;
  /** Whether the request was shown in an open panel. */
  #inPanel = false;
  /** The request that already received the focus, which moves to each request once. */
  #taken: HTMLElement | undefined;

  constructor(host: PieceHost) {
    this.#host = host;
    this.#focus = new BorrowedFocus(host.root);
  }

  /** Asks for consent. Resolves once the visitor declines, or once the call is connected, refused or failed. */
  ask(version: string, open: boolean): Promise<void> {
    if (!this.#asked) {
      this.#wasOpen = open;
      const { promise: answered, resolve: settle } = withResolvers();
      this.#asked = { version, answered, settle };
      this.#host.refresh();
    }
    return this.#asked.answered;
  }

  /** Declines the request, if there is one, without starting a call. The next start asks again. */
  readonly decline = (): void => {
    const asked = this.#close();
    if (!asked) return;
    const { element } = this.#host;
    if (!this.#wasOpen && element.placement !== 'inline') element.open = false;
    element.dispatchEvent(new NavaiConsentEvent(false, asked.version));
    asked.settle();
  };

  /** Starts the call synchronously within the click, because browsers open microphones only after a gesture. */
  readonly #accept = (): void => {
    const asked = this.#close();
    if (!asked) return;
    remember(asked.version);
    this.#host.element.dispatchEvent(new NavaiConsentEvent(true, asked.version));
    asked.settle(this.#host.element.start());
  };

  #close(): Asked | undefined {
    const asked = this.#asked;
    this.#asked = undefined;
    this.#inPanel = false;
    this.#host.refresh();
    return asked;
  }

  render(view: View): unknown {
    return this.#asked ? this.#question(view) : nothing;
  }

  updated({ open, variant }: View): void {
    const shown = this.#host.root.querySelector<HTMLElement>('.consent');
    if (!shown) {
      this.#taken = undefined;
      return this.#focus.giveBack();
    }
    // Hiding the panel declines the request in it.
    if (this.#inPanel && !open) return this.decline();
    this.#inPanel = open && variant === 'panel';
    if (shown !== this.#taken) this.#focus.take(shown);
    this.#taken = shown;
  }

  release(): void {
    this.decline();
  }

  #question({ words, element }: View): TemplateResult {
    const keydown = (event: KeyboardEvent) => {
      if (event.key !== 'Escape' || event.isComposing) return;
      // Escape would also hide the panel or close a dialog of the page.
      event.stopPropagation();
      event.preventDefault();
      this.decline();
    };
    return html`<section
      class="question consent"
      part="consent"
      role="alertdialog"
      aria-labelledby="consent-title"
      aria-describedby="consent-terms"
      tabindex="-1"
      @keydown=${keydown}
      @focusin=${keepUncovered}
    >
      <h3 id="consent-title">${words.consent}</h3>
      <div id="consent-terms" class="terms"><slot name="consent"><span dir="auto" lang=${languageOfPage(element)}>${element.consent}</span></slot></div>
      <div class="answers">
        <button class="yes" part="accept-button" type="button" @click=${this.#accept}>${words.accept}</button>
        <button part="decline-button" type="button" @click=${this.decline}>${words.decline}</button>
      </div>
    </section>`;
  }
}

/** Stores the consent for all widgets with the same version; if storage is blocked, for this page only. */
function remember(version: string): void {
  agreed.push(version);
  try {
    localStorage.setItem(storedAt, version);
  } catch {}
}

/** Replaces `Promise.withResolvers()`, which some supported browsers lack. */
function withResolvers(): { promise: Promise<void>; resolve: Asked['settle'] } {
  let resolve: Asked['settle'] = () => {};
  const promise = new Promise<void>(settle => {
    resolve = started => settle(started);
  });
  return { promise, resolve };
}
