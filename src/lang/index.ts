import type { Warn } from '../core/errors/warnings.js';
import type { Words } from './en.js';

export type { OwnWords } from './own-words.js';

/** Every language that the widget speaks, and its file. */
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

/** A language of ours, by its primary subtag. */
export type Language = keyof typeof files;

export const languages = Object.keys(files) as readonly Language[];

/** The language of ours for a tag such as `pt-BR`, or a locale such as `pt_BR`; English if we don’t have it. */
export function languageFor(tag: string): Language {
  const [primary = ''] = tag.toLowerCase().split(/[-_]/);
  return Object.hasOwn(files, primary) ? (primary as Language) : 'en';
}

/** The words’ own direction. */
export function directionOf(language: Language): 'ltr' | 'rtl' {
  return language === 'ar' ? 'rtl' : 'ltr';
}

/** Rejects if the file can’t be loaded. */
export async function loadWords(language: Language): Promise<Words> {
  const file: Partial<Record<Language, Words>> = await files[language]();
  return file[language] as Words;
}

/** The words that are shown, and what a browser and a screen reader should know of them. */
export interface Spoken {
  readonly language: Language;
  readonly direction: 'ltr' | 'rtl';
  readonly words: Words;
  /** English in place of a language whose file could not be loaded. */
  readonly instead?: boolean;
}

const told = new WeakMap<Warn, Set<Language>>();

/**
 * The words for a BCP 47 tag. Where their file can’t be loaded they are English, with one warning: better than none,
 * and than those of the language before. Rejects where English can’t be loaded either.
 */
export async function speak(tag: string, warn: Warn): Promise<Spoken> {
  const language = languageFor(tag);
  try {
    return { language, direction: directionOf(language), words: await loadWords(language) };
  } catch (cause) {
    if (language === 'en') throw cause;
    const before = told.get(warn) ?? new Set();
    if (!before.has(language)) warn('words-unavailable', language, cause);
    told.set(warn, before.add(language));
    return { ...(await speak('en', warn)), instead: true };
  }
}
