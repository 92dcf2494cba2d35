import type { ReactiveController } from 'lit';
import type { VoiceHost } from './host.js';
import type { Locale } from './page/locale.js';
import type { Ui } from './ui/ui.js';

/** Loads everything besides the launcher when a visitor comes near: most visitors never need it. */
export class UiLoader implements ReactiveController {
  readonly #host: VoiceHost;
  readonly #locale: Locale;
  ui: Ui | undefined;
  /** Undefined before the first attempt, null after one that failed: the next one tries again. */
  loading: Promise<void> | null | undefined;

  constructor(host: VoiceHost, locale: Locale) {
    this.#host = host;
    this.#locale = locale;
    host.addController(this);
  }

  /** Without hover, nothing announces a visitor before the first touch. */
  hostUpdate(): void {
    const { open, debug, dismissible, status } = this.#host;
    const near = dismissible && matchMedia('(hover: none)').matches;
    if (open || near || debug || status !== 'idle') this.load();
  }

  /** Resolves also if loading fails: then the call can't be loaded either, and reports it. */
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
