export declare const optionsStyles: import("lit").CSSResult;
