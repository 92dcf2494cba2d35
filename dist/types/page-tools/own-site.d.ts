/**
 * Whether using the element stays on this site. An element that leads to another origin, or not to a page, is never a
 * tool.
 */
export declare function staysHere(element: Element): boolean;
export declare function isForm(element: Element): element is HTMLFormElement;
/** The button with which Enter submits the form: its first. */
export declare function submitterOf(form: HTMLFormElement): HTMLButtonElement | HTMLInputElement | undefined;
/** Reads the prototype's property, because a field named “elements” would hide the form's own. */
export declare function controlsOf(form: HTMLFormElement): Element[];
