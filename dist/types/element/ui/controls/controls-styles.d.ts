export declare const controlsStyles: import("lit").CSSResult;
