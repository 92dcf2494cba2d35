/**
 * If what had the focus goes with an update, the focus goes to what has come instead: the bar for the launcher,
 * the panel for a button in it. Otherwise it would start at the top of the page again.
 */
export declare class FocusKeeper {
    #private;
    constructor(root: ShadowRoot);
    /** Before an update. */
    note(): void;
    /** Runs after the update: code with a better target for the focus has moved it by then. */
    keep(): void;
}
