/** The BCP 47 tag that counts for an element: its own, else its nearest ancestor’s, also outside of its shadow root. */
export declare function languageOf(element: Element): string;
/**
 * Calls back when a language or direction has changed somewhere around an element, until it is left alone. One
 * observer serves all of them; it watches only these two attributes, and stops with the last element.
 */
export declare function watchLanguage(element: Element, changed: () => void): void;
export declare function unwatchLanguage(element: Element): void;
