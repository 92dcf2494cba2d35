/** Whether a visitor could use the element right now: shown, enabled, and not behind a dialog. */
export declare function isUsable(element: Element): boolean;
/** Whether the element is laid out and not invisible. An element that is out of view or transparent counts as shown. */
export declare function isShown(element: Element): boolean;
