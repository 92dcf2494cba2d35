/** The element that has the focus, also within our own root. */
export declare function focused(): HTMLElement | null;
/** Takes the focus for a question, and gives it back. */
export declare class BorrowedFocus {
    #private;
    constructor(root: ShadowRoot);
    /** Who had the focus at the first of several questions gets it back after the last. */
    take(question: HTMLElement): void;
    /** Unless the visitor has gone on to something else. */
    giveBack(): void;
}
/** What had the focus within the widget is gone. */
export declare function isLost({ host }: ShadowRoot): boolean;
/** Moves the focus to the start of the widget when its old place is gone. */
export declare function focusHome(root: ShadowRoot): void;
