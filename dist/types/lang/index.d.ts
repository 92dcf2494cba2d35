import type { Warn } from '../core/errors/warnings.js';
import type { Words } from './en.js';
export type { OwnWords } from './own-words.js';
/** Every language that the widget speaks, and its file. */
declare const files: {
    ar: () => Promise<typeof import("./ar.js")>;
    de: () => Promise<typeof import("./de.js")>;
    en: () => Promise<typeof import("./en.js")>;
    es: () => Promise<typeof import("./es.js")>;
    fr: () => Promise<typeof import("./fr.js")>;
    hi: () => Promise<typeof import("./hi.js")>;
    it: () => Promise<typeof import("./it.js")>;
    ja: () => Promise<typeof import("./ja.js")>;
    ko: () => Promise<typeof import("./ko.js")>;
    pt: () => Promise<typeof import("./pt.js")>;
    ru: () => Promise<typeof import("./ru.js")>;
    zh: () => Promise<typeof import("./zh.js")>;
};
/** A language of ours, by its primary subtag. */
export type Language = keyof typeof files;
export declare const languages: readonly Language[];
/** The language of ours for a tag such as `pt-BR`, or a locale such as `pt_BR`; English if we don’t have it. */
export declare function languageFor(tag: string): Language;
/** The words’ own direction. */
export declare function directionOf(language: Language): 'ltr' | 'rtl';
/** Rejects if the file can’t be loaded. */
export declare function loadWords(language: Language): Promise<Words>;
/** The words that are shown, and what a browser and a screen reader should know of them. */
export interface Spoken {
    readonly language: Language;
    readonly direction: 'ltr' | 'rtl';
    readonly words: Words;
    /** English in place of a language whose file could not be loaded. */
    readonly instead?: boolean;
}
/**
 * The words for a BCP 47 tag. Where their file can’t be loaded they are English, with one warning: better than none,
 * and than those of the language before. Rejects where English can’t be loaded either.
 */
export declare function speak(tag: string, warn: Warn): Promise<Spoken>;
