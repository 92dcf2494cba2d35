/** With what TypeScript's own types lack. */
interface PageDocument extends Document {
    readonly prerendering?: boolean;
}
/**
 * The document, read through its prototype: markup such as `<img name="createElement">` hides the document's own
 * properties, and MooTools replaces `Document`. Only for reading and calling; where a Node is expected, pass `document` itself.
 */
export declare const ownDocument: PageDocument;
/** An empty HTML document, in which `innerHTML` is HTML even if the page is XHTML. */
export declare function htmlDocument(): Document;
export {};
