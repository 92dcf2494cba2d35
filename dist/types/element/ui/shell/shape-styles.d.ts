/** The bar, the full-screen panel on phones, and the launcher's styles that the first load does not need. */
export declare const shapeStyles: import("lit").CSSResult;
