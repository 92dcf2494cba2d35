/** Converts words to snake_case with up to 64 ASCII letters and digits. Returns '' if nothing is left. */
export declare function toToolName(words: string): string;
/** The name itself or, if it is taken, with the first free suffix from `_2` on. */
export declare function freeName(name: string, taken: ReadonlySet<string>): string;
