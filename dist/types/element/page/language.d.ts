/** Returns an element's BCP 47 tag: its own or its nearest ancestor's, across shadow roots; empty if there is none. */
export declare function languageOf(element: Element): string;
/**
 * Calls back when the language or direction changes anywhere in the element's roots, until `unwatchLanguage()`. All
 * elements share one observer, which watches only these two attributes and stops with the last element.
 */
export declare function watchLanguage(element: Element, changed: () => void): void;
export declare function unwatchLanguage(element: Element): void;
