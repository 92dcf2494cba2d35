/** The words on or beside the element; '' if there are none. */
export declare function wordsOf(element: Element): string;
