/** Replaces lone surrogates by U+FFFD, because UTF-8 can't express them. */
export declare function wellFormed(text: string): string;
