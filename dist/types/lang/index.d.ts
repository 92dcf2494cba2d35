import { type Words } from './en.js';
/** What a page replaces of the words; everything else stays in its language. */
export type OwnWords = Partial<Omit<Words, 'errors'>> & {
    readonly errors?: Partial<Words['errors']>;
};
/** The words' own direction. */
export declare function directionOf(language: string): 'ltr' | 'rtl';
/** The language of ours for a BCP 47 tag such as `pt-BR`: its primary one, or English where we don't have it. */
export declare function languageFor(tag: string): string;
/** Rejects where the file can't be loaded. */
export declare function loadWords(tag: string): Promise<Words>;
/** Fills in what stands in braces: `{tool}: done`. */
export declare function fill(words: string, values: Readonly<Record<string, string | number>>): string;
