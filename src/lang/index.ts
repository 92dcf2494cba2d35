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
  'zh-hant': () => import('./zh-hant.js'),
};

/** A language of the widget, by its BCP 47 tag in lower case. */
export type Language = keyof typeof files;

export const languages = Object.keys(files) as readonly Language[];

/** Regions that write Chinese in traditional characters. */
const traditionalRegions = ['tw', 'hk', 'mo'];

/** Returns the language for a tag such as `pt-BR`, or a locale such as `pt_BR`; English if the widget lacks it. */
export function languageFor(tag: string): Language {
  const [primary = '', ...others] = tag.toLowerCase().split(/[-_.@]/);
  if (primary === 'zh' && isTraditional(others)) return 'zh-hant';
  return Object.hasOwn(files, primary) ? (primary as Language) : 'en';
}

/** A script in the tag counts more than its region. */
function isTraditional(subtags: readonly string[]): boolean {
  if (subtags.includes('hant')) return true;
  return !subtags.includes('hans') && traditionalRegions.some(region => subtags.includes(region));
}

/** The names that files export, if they can't be the tag. */
const exportNames: Partial<Record<Language, string>> = { 'zh-hant': 'zhHant' };

/** Returns the direction in which a language is written. */
export function directionOf(language: Language): 'ltr' | 'rtl' {
  return language === 'ar' ? 'rtl' : 'ltr';
}

/** Loads the texts of a language. Rejects if the file can’t be loaded. */
export async function loadWords(language: Language): Promise<Words> {
  const file: Readonly<Record<string, Words>> = await files[language]();
  return file[exportNames[language] ?? language] as Words;
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
