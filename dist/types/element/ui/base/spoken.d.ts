/** Removes the marks of simple Markdown from a text, for screen readers. */
export declare function spoken(markdown: string): string;
