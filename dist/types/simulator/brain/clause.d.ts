/** One word of the user's text. */
export interface Word {
    raw: string;
    folded: string;
    meaning: string;
    /** True for stop words, which say nothing about the request. */
    empty: boolean;
}
/** One request, split into words. */
export interface Clause {
    text: string;
    words: Word[];
    /** Meanings of the words that are not stop words. */
    meanings: Set<string>;
    /** True if it starts with a verb such as "go", "open" or "show". */
    asksToGo: boolean;
    travels: boolean;
    /** True if it asks for information rather than an action. */
    asksWhat: boolean;
}
export declare function readClause(text: string): Clause;
export declare function meaningsIn(text: string): string[];
/** Splits a name into folded words, including names in camelCase or snake_case. */
export declare function readName(name: string): string[];
