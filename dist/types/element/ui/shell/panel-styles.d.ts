/** What only an open panel needs; on top of the element's own styles. */
export declare const panelStyles: import("lit").CSSResult;
