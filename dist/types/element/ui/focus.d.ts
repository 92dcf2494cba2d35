/** The element that has the focus, also within our own root. */
export declare function focused(): HTMLElement | null;
