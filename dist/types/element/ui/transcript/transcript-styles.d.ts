/** The conversation: what was said, what ran, and what can be done with it. */
export declare const transcriptStyles: import("lit").CSSResult;
