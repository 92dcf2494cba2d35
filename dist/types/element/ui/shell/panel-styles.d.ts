/** Styles of the open panel, in addition to those of the first load. */
export declare const panelStyles: import("lit").CSSResult;
