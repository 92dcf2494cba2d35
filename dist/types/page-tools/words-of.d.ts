/** The words on or beside the element; '' if there are none. */
export declare function wordsOf(element: Element): string;
/** The words of the elements that an attribute of ids names. */
export declare function wordsAt(element: Element, attribute: string): string;
/** The labels of a control. A custom control does not list its own. */
export declare function labelsOf(control: Element): Element[];
