/** The field to type in: one line that grows to five. */
export declare const composerStyles: import("lit").CSSResult;
