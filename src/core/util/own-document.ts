/** With what TypeScript's own types lack. */
interface PageDocument extends Document {
  readonly prerendering?: boolean;
}

/**
 * The document, read through its prototype: markup such as `<img name="createElement">` hides the document's own
 * properties, and MooTools replaces `Document`. Only for reading and calling; where a Node is expected, pass `document` itself.
 */
export const ownDocument: PageDocument = new Proxy({} as PageDocument, {
  get(_, name) {
    const value: unknown = Reflect.get(Object.getPrototypeOf(document), name, document);
    return typeof value === 'function' ? value.bind(document) : value;
  },
});

let html: Document | undefined;

/** An empty HTML document, in which `innerHTML` is HTML even if the page is XHTML. */
export function htmlDocument(): Document {
  html ??= ownDocument.implementation.createHTMLDocument('');
  return html;
}
