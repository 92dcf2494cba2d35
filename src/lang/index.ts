import type { Warn } from '../core/errors/warnings.js';
import type { Words } from './en.js';

export type { OwnWords } from './own-words.js';

/** The files of all languages of the widget. */
const files = {
  ar: () => import('./ar.js'),
  de: () => import('./de.js'),
  en: () => import('./en.js'),
  es: () => import('./es.js'),
  fr: () => import('./fr.js'),
  hi: () => import('./hi.js'),
  it: () => import('./it.js'),
  ja: () => import('./ja.js'),
  ko: () => import('./ko.js'),
  pt: () => import('./pt.js'),
  ru: () => import('./ru.js'),
  zh: () => import('./zh.js'),
};

/** A language of the widget, by its primary subtag. */
export type Language = keyof typeof files;

export const languages = Object.keys(files) as readonly Language[];

/** Returns the language for a tag such as `pt-BR`, or a locale such as `pt_BR`; English if the widget lacks it. */
export function languageFor(tag: string): Language {
  const [primary = ''] = tag.toLowerCase().split(/[-_]/);
  return Object.hasOwn(files, primary) ? (primary as Language) : 'en';
}

/** Returns the direction in which a language is written. */
export function directionOf(language: Language): 'ltr' | 'rtl' {
  return language === 'ar' ? 'rtl' : 'ltr';
}

/** Loads the texts of a language. Rejects if the file can’t be loaded. */
export async function loadWords(language: Language): Promise<Words> {
  const file: Partial<Record<Language, Words>> = await files[language]();
  return file[language] as Words;
}

/** The loaded texts, with their language and direction for browsers and screen readers. */
export interface Spoken {
  readonly language: Language;
  readonly direction: 'ltr' | 'rtl';
  readonly words: Words;
  /** Whether these are the English texts because the language's own could not be loaded. */
  readonly instead?: boolean;
}

const warnedLanguages = new WeakMap<Warn, Set<Language>>();

/**
 * Loads the texts for a BCP 47 tag. If their file can’t be loaded, warns once and falls back to English, which is
 * better than no texts or those of the previous language. Rejects if English can’t be loaded either.
 */
export async function speak(tag: string, warn: Warn): Promise<Spoken> {
  const language = languageFor(tag);
  try {
    return { language, direction: directionOf(language), words: await loadWords(language) };
  } catch (cause) {
    if (language === 'en') throw cause;
    const warned = warnedLanguages.get(warn) ?? new Set();
    if (!warned.has(language)) warn('words-unavailable', language, cause);
    warnedLanguages.set(warn, warned.add(language));
    return { ...(await speak('en', warn)), instead: true };
  }
}
