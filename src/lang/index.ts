import { en, type Words } from './en.js';

/** Every language that the widget speaks besides English, and its file. */
const files: Readonly<Record<string, () => Promise<Words>>> = {};

/** What a page replaces of the words; everything else stays in its language. */
export type OwnWords = Partial<Omit<Words, 'errors'>> & { readonly errors?: Partial<Words['errors']> };

const rightToLeft = new Set(['ar']);

/** The words' own direction. */
export function directionOf(language: string): 'ltr' | 'rtl' {
  return rightToLeft.has(primary(language)) ? 'rtl' : 'ltr';
}

/** The language of ours for a BCP 47 tag such as `pt-BR`: its primary one, or English where we don't have it. */
export function languageFor(tag: string): string {
  return Object.hasOwn(files, primary(tag)) ? primary(tag) : 'en';
}

/** Rejects where the file can't be loaded. */
export async function loadWords(tag: string): Promise<Words> {
  return files[languageFor(tag)]?.() ?? en;
}

/** Fills in what stands in braces: `{tool}: done`. */
export function fill(words: string, values: Readonly<Record<string, string | number>>): string {
  return words.replace(/\{(\w+)\}/g, (whole, name: string) => String(values[name] ?? whole));
}

function primary(tag: string): string {
  return tag.toLowerCase().split('-')[0] ?? '';
}
