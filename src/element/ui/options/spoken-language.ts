import { languageNote } from '../../../core/model/language-note.js';
import { isLive, isOpen, type Status } from '../../../core/model/status.js';
import type { VoiceHost } from '../../host.js';
import { languageOf } from '../../page/language.js';
import { languagesOf } from '../../page/remembered.js';
import { choose } from './remembered-choices.js';

/** Milliseconds: arrow keys go through the languages one by one, and the agent learns only the last one. */
const settles = 400;

/** The language that both the widget and the agent speak. */
export class SpokenLanguage {
  readonly #element: VoiceHost;
  #untold: string | undefined;
  #timer: ReturnType<typeof setTimeout> | undefined;

  constructor(element: VoiceHost) {
    this.#element = element;
  }

  choose(tag: string): void {
    this.#element.lang = tag;
    choose(this.#element, 'language', tag);
    this.release();
    this.#untold = tag;
    this.#timer = setTimeout(() => {
      this.#timer = undefined;
      this.updated(this.#element.status);
    }, settles);
  }

  /** A call that begins later is minted in it; one that is being connected may have been minted before. */
  updated(status: Status): void {
    if (!this.#untold || this.#timer) return;
    if (isOpen(status)) this.#element.session.inform(languageNote(this.#untold, nameIn('en', this.#untold)));
    else if (isLive(status)) return;
    this.#untold = undefined;
  }

  release(): void {
    clearTimeout(this.#timer);
    this.#timer = undefined;
    this.#untold = undefined;
  }
}

export interface NamedLanguage {
  readonly tag: string;
  /** In the language itself. */
  readonly name: string;
}

/** The languages that the page offers, in its order; invalid tags are left out. */
export function offeredLanguages(element: VoiceHost): NamedLanguage[] {
  return [...new Set(languagesOf(element))].flatMap(tag => {
    try {
      return [{ tag, name: nameIn(tag, tag) }];
    } catch {
      return [];
    }
  });
}

/** Throws if it is not a BCP 47 tag. */
function nameIn(locale: string, tag: string): string {
  const name = new Intl.DisplayNames([locale], { type: 'language' }).of(tag) ?? tag;
  const [first = '', ...rest] = name;
  return first.toLocaleUpperCase(locale) + rest.join('');
}

/** Which of them is spoken now: as chosen, or as the page says, else English; undefined for another one. */
export function spokenOf(element: VoiceHost, offered: readonly NamedLanguage[]): string | undefined {
  const asked = element.language || languageOf(element) || 'en';
  const primary = (tag: string) => tag.toLowerCase().split(/[-_]/)[0];
  const exact = offered.find(({ tag }) => tag.toLowerCase() === asked.toLowerCase());
  return (exact ?? offered.find(({ tag }) => primary(tag) === primary(asked)))?.tag;
}
