/** The words of simple Markdown without its marks, for where nobody sees them: they are not said. */
export declare function spoken(markdown: string): string;
