/** English and Spanish vocabulary for website visitors. All entries are folded: lower case, without accents. */
/** Words that say nothing about the request. */
export declare const STOP_WORDS: Set<string>;
/** Verbs that ask for a page when a request starts with them. */
export declare const GO_VERBS: Set<string>;
/** The subset of `GO_VERBS` that can only ask for a page. */
export declare const TRAVEL_VERBS: Set<string>;
/** Meanings too common in function names to tell functions apart. */
export declare const GENERIC: Set<string>;
export declare const NEGATIONS: Set<string>;
export declare const CURRENCIES: Set<string>;
export declare const DATE_WORDS: Set<string>;
/** Converts to lower case and removes accents. */
export declare const fold: (text: string) => string;
/** Returns the number that a numeral or a word such as `twenty-five` stands for, or undefined. */
export declare function numberOf(word: string): number | undefined;
/** Returns the meaning of a folded word. Synonyms, translations and inflections share one. */
export declare function meaningOf(word: string): string;
/** Returns the singular of a plural word, and other words unchanged. */
export declare function singular(word: string): string;
/** Returns whether the words are Spanish. If they don't show it, `language` or `instructions` decide. */
export declare function isSpanish(words: string, language?: string, instructions?: string): boolean;
