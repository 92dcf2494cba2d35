/** A field of the browser. */
export type NativeControl = HTMLInputElement | HTMLSelectElement | HTMLTextAreaElement;
export declare function isNative(element: Element): element is NativeControl;
/** The type of a field in the markup if the browser knows it or shows it as a text field. */
export declare function typeOf(field: NativeControl): string;
/** Whether its text is typed. Others are often hidden behind what the page draws for them. */
export declare function isTyped(element: Element): boolean;
/** The name under which it is sent, or by which the page knows it; '' if it has none. */
export declare function nameOf(control: Element): string;
/** An element with a class of the page. Its properties may be anything. */
export declare function isCustomElement(element: Element): element is HTMLElement & {
    value?: unknown;
    checked?: unknown;
};
/** The role of a custom control in the markup; '' for all others. */
export declare function roleOf(element: Element): string;
/** Whether the element itself is the text editor, not a part of it. */
export declare function isEditable(element: Element): boolean;
