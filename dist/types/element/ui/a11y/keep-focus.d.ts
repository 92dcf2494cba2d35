/**
 * If an update removes the focused element, moves the focus to its replacement: from the launcher to the bar, or from
 * a button in the panel to the panel. Otherwise the focus would return to the top of the page.
 */
export declare class FocusKeeper {
    #private;
    constructor(root: ShadowRoot);
    /** Call before an update. */
    note(): void;
    /** Call after an update. Waits a task, so that code with a better target can move the focus first. */
    keep(): void;
}
