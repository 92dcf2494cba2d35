import type { ReactiveController } from 'lit';
import type { Warn } from '../../core/errors/warnings.js';
import type { Spoken } from '../../lang/index.js';
import type { VoiceHost } from '../host.js';
import { languageOf, unwatchLanguage, watchLanguage } from './language.js';

/** The language of an element: follows `lang` and `dir` of the page, and loads the words. */
export class Locale implements ReactiveController {
  readonly #host: VoiceHost;
  readonly #warn: Warn;
  /** The language that the page asks for, as a BCP 47 tag. */
  #language = '';
  /** The words of that language; undefined until they are loaded. */
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

  /** Loads the words of another language. English launcher words are built in: without `needed`, they suffice. */
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
    // The page may have changed its language meanwhile.
    if (language !== this.#language) return;
    this.spoken = spoken;
    this.#host.requestUpdate();
  }

  /**
   * Sets the direction of what we write to that of its words, unless the tag has its own. The frame keeps the page's
   * direction, which decides where its corner is.
   */
  direct(): void {
    for (const child of this.#host.renderRoot.querySelectorAll<HTMLElement>('.frame > *'))
      child.dir = this.#host.dir ? '' : (this.spoken?.direction ?? 'ltr');
  }
}
