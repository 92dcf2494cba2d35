/** The bar, the sheet on phones, and what comes to the launcher once a visitor is near. */
export declare const shapeStyles: import("lit").CSSResult;
