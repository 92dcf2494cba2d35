/** The end of a text: `maxLength` UTF-16 units, or one less if that would split a surrogate pair. */
export declare function endOfText(text: string, maxLength: number): string;
