/** A modal dialog makes everything outside it inert, without setting an attribute. */
export declare const modalDialog = "dialog:modal";
export declare function isModal(element: Element): boolean;
/** Whether a visitor could use the element right now: shown, enabled, and not behind one of the page's modal dialogs. */
export declare function isUsable(element: Element, modals: readonly Element[]): boolean;
/** Whether the element is laid out and not invisible. An element that is out of view or transparent counts as shown. */
export declare function isShown(element: Element): boolean;
