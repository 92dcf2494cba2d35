/** Returns the focused element, also inside shadow roots. */
export declare function focused(): HTMLElement | null;
/** Moves the focus to a question, and back afterwards. */
export declare class BorrowedFocus {
    #private;
    constructor(root: ShadowRoot);
    /** With several questions in a row, remembers only the focus before the first one. */
    take(question: HTMLElement): void;
    /** Restores the focus, unless the visitor has moved it somewhere else. */
    giveBack(): void;
}
/** Whether the focused element of the widget is gone. */
export declare function isLost({ host }: ShadowRoot): boolean;
/** Moves the focus to the panel, or to the first button of the bar, or to the launcher. */
export declare function focusHome(root: ShadowRoot): void;
