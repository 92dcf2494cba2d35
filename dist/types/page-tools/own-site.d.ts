/** Whether using the element stays on this site: what leads to another origin, or is not a page, is never a tool. */
export declare function staysHere(element: Element): boolean;
export declare function isForm(element: Element): element is HTMLFormElement;
/** The button that a form is submitted by Enter: its first. */
export declare function submitterOf(form: HTMLFormElement): HTMLButtonElement | HTMLInputElement | undefined;
/** Asked of the prototype: a field named “elements” would answer for its form. */
export declare function controlsOf(form: HTMLFormElement): Element[];
