/** One word of what a person said. */
export interface Word {
    raw: string;
    folded: string;
    meaning: string;
    /** True if it says nothing about what is wanted. */
    empty: boolean;
}
/** One request: what was said, word by word. */
export interface Clause {
    text: string;
    words: Word[];
    /** The meanings that count. */
    meanings: Set<string>;
    /** It begins by asking to be taken somewhere, or to be shown something. */
    asksToGo: boolean;
    travels: boolean;
    /** It asks for information, not for an action. */
    asksWhat: boolean;
}
export declare function readClause(text: string): Clause;
export declare function meaningsIn(text: string): string[];
/** The folded words of a name, also of one in camelCase or snake_case. */
export declare function readName(name: string): string[];
