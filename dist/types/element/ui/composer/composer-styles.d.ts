/** The text field, which grows from one line to five. */
export declare const composerStyles: import("lit").CSSResult;
