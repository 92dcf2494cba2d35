/** What a person reads on or beside the element; '' if there is nothing. */
export declare function wordsOf(element: Element): string;
