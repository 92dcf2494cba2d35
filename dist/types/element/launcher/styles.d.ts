/**
 * Styles of the first load. They read the page's custom properties with defaults and never set them. Our own are on
 * the frame, where no rule of the page reaches them. `all: initial` blocks inheritance from the page.
 */
export declare const styles: import("lit").CSSResult;
