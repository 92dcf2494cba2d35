type SubmitButton = HTMLButtonElement | HTMLInputElement;
/**
 * Whether using the element stays on this site. An element that leads to another origin, or not to a page, is never a
 * tool.
 */
export declare function staysHere(element: Element): boolean;
/** Whether submitting the form in this way stays on this site. */
export declare function isSentHere(form: HTMLFormElement, button: SubmitButton | undefined): boolean;
export declare function isForm(element: Element): element is HTMLFormElement;
/** The button with which Enter submits the form: its first. */
export declare function submitterOf(form: HTMLFormElement): SubmitButton | undefined;
export declare function controlsOf(form: HTMLFormElement): Element[];
export {};
