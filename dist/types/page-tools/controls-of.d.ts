/** Everything in a form, or associated with it, that may hold a value; in the page's order. */
export declare function valuesIn(form: HTMLFormElement): Element[];
