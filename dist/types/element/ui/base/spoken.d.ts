/** The words of simple Markdown without its marks, for screen readers. */
export declare function spoken(markdown: string): string;
