export declare const muted: import("lit-html").TemplateResult;
export declare const end: import("lit-html").TemplateResult;
export declare const close: import("lit-html").TemplateResult;
export declare const send: import("lit-html").TemplateResult;
