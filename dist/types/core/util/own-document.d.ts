/**
 * The document, read through its prototype: markup such as `<img name="createElement">` hides the document's own
 * properties. Only for reading and calling; where a Node is expected, pass `document` itself.
 */
export declare const ownDocument: Document;
