/** English and Spanish, as far as a website's visitor needs them. All entries are folded: no capitals, no accents. */
/** Words that say nothing about what is wanted. */
export declare const STOP_WORDS: Set<string>;
/** Verbs that ask for a page when they begin a request. */
export declare const GO_VERBS: Set<string>;
/** Of those, the ones that ask for nothing but a page. */
export declare const TRAVEL_VERBS: Set<string>;
/** Meanings so common in names of functions that they hardly tell one from another. */
export declare const GENERIC: Set<string>;
export declare const NEGATIONS: Set<string>;
export declare const CURRENCIES: Set<string>;
export declare const DATE_WORDS: Set<string>;
/** Lower case, without accents. */
export declare const fold: (text: string) => string;
/** The number that a word or numeral stands for. `twenty-five` counts as well. */
export declare function numberOf(word: string): number | undefined;
/** What a folded word means: the same for synonyms, translations and inflections. */
export declare function meaningOf(word: string): string;
/** One of what the plural word names; a singular word stays as it is. */
export declare function singular(word: string): string;
/** Whether these words are Spanish; if they don't tell, whether `language` or `instructions` ask for it. */
export declare function isSpanish(words: string, language?: string, instructions?: string): boolean;
