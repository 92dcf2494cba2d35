/** The visitor has moved the widget to another corner: by dragging it, or in its options. */
export declare class NavaiMoveEvent extends Event {
    readonly placement: Corner;
    constructor(placement: Corner);
}
/** The visitor removes the widget from the page. `preventDefault()` keeps it there. */
export declare class NavaiDismissEvent extends Event {
    constructor();
}
/** The corners of the window, as the page's direction has them. */
export type Corner = 'bottom-end' | 'bottom-start' | 'top-end' | 'top-start';
