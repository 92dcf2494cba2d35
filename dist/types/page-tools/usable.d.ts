/** Whether a visitor could use the element right now: shown, enabled, and not behind a dialog. */
export declare function isUsable(element: Element): boolean;
/** Whether it is laid out and not invisible. What is out of view counts as shown, and so does what is transparent. */
export declare function isShown(element: Element): boolean;
