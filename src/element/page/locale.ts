import type { ReactiveController } from 'lit';
import type { Warn } from '../../core/errors/warnings.js';
import type { Spoken } from '../../lang/index.js';
import type { VoiceHost } from '../host.js';
import { languageOf, unwatchLanguage, watchLanguage } from './language.js';

/** Follows the page's `lang` and `dir`, and loads the texts of that language. */
export class Locale implements ReactiveController {
  readonly #host: VoiceHost;
  readonly #warn: Warn;
  /** The page's language, as a BCP 47 tag. */
  #language = '';
  /** The texts of that language; undefined until they are loaded. */
  spoken: Spoken | undefined;

  constructor(host: VoiceHost, warn: Warn) {
    this.#host = host;
    this.#warn = warn;
    host.addController(this);
  }

  hostConnected(): void {
    watchLanguage(this.#host, () => {
      this.direct();
      if (languageOf(this.#host) !== this.#language) this.#host.requestUpdate();
    });
  }

  hostDisconnected(): void {
    unwatchLanguage(this.#host);
  }

  /** Loads the texts if the language changed. Without `needed`, the built-in English launcher texts suffice. */
  choose(needed: boolean): void {
    const language = languageOf(this.#host);
    if (language === this.#language) return;
    this.#language = language;
    if (needed || this.spoken || !/^en\b/i.test(language)) this.load().catch(() => {});
  }

  async load(): Promise<void> {
    const language = this.#language;
    const { speak } = await import('../../lang/index.js');
    const spoken = await speak(language, this.#warn);
    // The page may have changed its language in the meantime.
    if (language !== this.#language) return;
    this.spoken = spoken;
    this.#host.requestUpdate();
  }

  /**
   * Sets the direction of our content to that of its texts, unless the element has a `dir`. The frame keeps the page's
   * direction, which decides where its corner is.
   */
  direct(): void {
    for (const child of this.#host.renderRoot.querySelectorAll<HTMLElement>('.frame > *'))
      child.dir = this.#host.dir ? '' : (this.spoken?.direction ?? 'ltr');
  }
}
