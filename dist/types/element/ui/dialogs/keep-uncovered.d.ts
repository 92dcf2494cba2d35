/**
 * Scrolls a focused element of a question above the sticky answers. Not every browser respects `scroll-padding` when the
 * focus moves. Use it as the question's listener for `focusin`.
 */
export declare function keepUncovered({ currentTarget, target }: Event): void;
