/**
 * What the first load shows. Custom properties of the page are read with defaults, never set; ours stand on the
 * frame, if no rule of the page reaches them. `all: initial` keeps out what the page lets us inherit.
 */
export declare const styles: import("lit").CSSResult;
