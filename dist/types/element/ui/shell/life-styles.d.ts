/** The pictures of what goes on, the status line, and notices. */
export declare const lifeStyles: import("lit").CSSResult;
