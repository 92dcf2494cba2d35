import { NativeEvent } from './native-event.js';
/** The visitor has moved the widget to another corner, by dragging it or in its options. */
export declare class NavaiMoveEvent extends NativeEvent {
    readonly placement: Corner;
    constructor(placement: Corner);
}
/** The visitor removes the widget from the page. `preventDefault()` keeps it there. */
export declare class NavaiDismissEvent extends NativeEvent {
    constructor();
}
/** The corners of the window; `start` and `end` follow the page's text direction. */
export type Corner = 'bottom-end' | 'bottom-start' | 'top-end' | 'top-start';
