/** A bubble beside the launcher with up to three lines. */
export declare const captionsStyles: import("lit").CSSResult;
