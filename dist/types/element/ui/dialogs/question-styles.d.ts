/** What the visitor is asked: in the panel as a part of it, else beside the launcher as a card of its own. */
export declare const questionStyles: import("lit").CSSResult;
