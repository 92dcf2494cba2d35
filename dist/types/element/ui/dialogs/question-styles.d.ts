/** The questions to the visitor: a part of the panel, or a card beside the launcher. */
export declare const questionStyles: import("lit").CSSResult;
