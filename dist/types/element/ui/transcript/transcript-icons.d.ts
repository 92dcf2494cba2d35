export declare const copy: import("lit-html").TemplateResult;
export declare const save: import("lit-html").TemplateResult;
export declare const done: import("lit-html").TemplateResult;
export declare const newest: import("lit-html").TemplateResult;
/** A line that is cut off, for interrupted messages. */
export declare const cutOff: import("lit-html").TemplateResult;
