/** The conversation: messages, function calls, and the buttons to copy and save. */
export declare const transcriptStyles: import("lit").CSSResult;
