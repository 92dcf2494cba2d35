/** The controls of a form that the visitor can change, inside it or associated with it; in the page's order. */
export declare function fillableIn(form: HTMLFormElement): Element[];
