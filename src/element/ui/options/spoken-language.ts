import { languageNote } from '../../../core/model/language-note.js';
import { isLive, isOpen, type Status } from '../../../core/model/status.js';
import type { VoiceHost } from '../../host.js';
import { languageOf } from '../../page/language.js';
import { languagesOf } from '../../page/remembered.js';
import { choose } from './remembered-choices.js';

/** Delay before the agent receives a choice, because arrow keys pass through all languages in between. */
const settleMs = 400;

/** The visitor's choice of a language, for both the widget and the agent. */
export class SpokenLanguage {
  readonly #element: VoiceHost;
  #pending: string | undefined;
  #timer: ReturnType<typeof setTimeout> | undefined;

  constructor(element: VoiceHost) {
    this.#element = element;
  }

  choose(tag: string): void {
    this.#element.lang = tag;
    choose(this.#element, 'language', tag);
    this.release();
    this.#pending = tag;
    this.#timer = setTimeout(() => {
      this.#timer = undefined;
      this.updated(this.#element.status);
    }, settleMs);
  }

  /**
   * Informs the agent of a pending choice once the call is open. A later call requests the language from the backend; a
   * call that is connecting may have requested another one.
   */
  updated(status: Status): void {
    if (!this.#pending || this.#timer) return;
    if (isOpen(status)) {
      this.#element.session.inform(languageNote(this.#pending, nameIn('en', this.#pending)));
      this.#element.session.listenFor(this.#pending);
    } else if (isLive(status)) return;
    this.#pending = undefined;
  }

  release(): void {
    clearTimeout(this.#timer);
    this.#timer = undefined;
    this.#pending = undefined;
  }
}

export interface NamedLanguage {
  readonly tag: string;
  /** The name of the language in that language. */
  readonly name: string;
}

/** Returns the languages that the page offers, in its order, without invalid tags. */
export function offeredLanguages(element: VoiceHost): NamedLanguage[] {
  return [...new Set(languagesOf(element))].flatMap(tag => {
    try {
      return [{ tag, name: nameIn(tag, tag) }];
    } catch {
      return [];
    }
  });
}

/** Returns a language's name, capitalized. Throws if `tag` is not a BCP 47 tag. */
function nameIn(locale: string, tag: string): string {
  const name = new Intl.DisplayNames([locale], { type: 'language' }).of(tag) ?? tag;
  const [first = '', ...rest] = name;
  return first.toLocaleUpperCase(locale) + rest.join('');
}

/** Returns the offered tag of the current language: chosen, or the page's, or English; undefined if not offered. */
export function spokenOf(element: VoiceHost, offered: readonly NamedLanguage[]): string | undefined {
  const asked = element.language || languageOf(element) || 'en';
  const primary = (tag: string) => tag.toLowerCase().split(/[-_]/)[0];
  const exact = offered.find(({ tag }) => tag.toLowerCase() === asked.toLowerCase());
  return (exact ?? offered.find(({ tag }) => primary(tag) === primary(asked)))?.tag;
}
