import type { ReactiveController } from 'lit';
import type { VoiceHost } from './host.js';
import type { Locale } from './page/locale.js';
import type { Ui } from './ui/ui.js';

/** Loads the UI other than the launcher when a visitor comes near it, because most visitors never need it. */
export class UiLoader implements ReactiveController {
  readonly #host: VoiceHost;
  readonly #locale: Locale;
  ui: Ui | undefined;
  /** Undefined before the first attempt; null after a failed one, so that the next `load()` tries again. */
  loading: Promise<void> | null | undefined;

  constructor(host: VoiceHost, locale: Locale) {
    this.#host = host;
    this.#locale = locale;
    host.addController(this);
  }

  /** Loads early on touch screens: without hover, nothing announces a visitor before the first touch. */
  hostUpdate(): void {
    const { open, debug, dismissible, status } = this.#host;
    const near = dismissible && globalThis.matchMedia?.('(hover: none)').matches;
    if (open || near || debug || status !== 'idle') this.load();
  }

  /** Never rejects: if the UI can't be loaded, neither can the call, which reports the error. */
  load(): Promise<void> {
    this.loading ??= Promise.all([import('./ui/ui.js'), this.#locale.load()]).then(
      ([{ Ui }]) => {
        this.ui = new Ui(this.#host, this.#host.renderRoot as ShadowRoot);
        this.#host.requestUpdate();
      },
      () => {
        this.loading = null;
      },
    );
    return this.loading;
  }
}
