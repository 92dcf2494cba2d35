/** A bubble beside the launcher, of three lines at most. */
export declare const captionsStyles: import("lit").CSSResult;
