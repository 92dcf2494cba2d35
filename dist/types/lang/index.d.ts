import type { Warn } from '../core/errors/warnings.js';
import type { Words } from './en.js';
export type { OwnWords } from './own-words.js';
/** The files of all languages of the widget. */
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
    'zh-hant': () => Promise<typeof import("./zh-hant.js")>;
};
/** A language of the widget, by its BCP 47 tag in lower case. */
export type Language = keyof typeof files;
export declare const languages: readonly Language[];
/** Returns the language for a tag such as `pt-BR`, or a locale such as `pt_BR`; English if the widget lacks it. */
export declare function languageFor(tag: string): Language;
/** Returns the direction in which a language is written. */
export declare function directionOf(language: Language): 'ltr' | 'rtl';
/** Loads the texts of a language. Rejects if the file can’t be loaded. */
export declare function loadWords(language: Language): Promise<Words>;
/** The loaded texts, with their language and direction for browsers and screen readers. */
export interface Spoken {
    readonly language: Language;
    readonly direction: 'ltr' | 'rtl';
    readonly words: Words;
    /** Whether these are the English texts because the language's own could not be loaded. */
    readonly instead?: boolean;
}
/**
 * Loads the texts for a BCP 47 tag. If their file can’t be loaded, warns once and falls back to English, which is
 * better than no texts or those of the previous language. Rejects if English can’t be loaded either.
 */
export declare function speak(tag: string, warn: Warn): Promise<Spoken>;
