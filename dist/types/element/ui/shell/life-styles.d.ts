/** Visualizer, status line and notices. */
export declare const lifeStyles: import("lit").CSSResult;
