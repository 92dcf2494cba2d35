export const ownDocument = new Proxy({}, {
    get(_, name) {
        const value = Reflect.get(Object.getPrototypeOf(document), name, document);
        return typeof value === 'function' ? value.bind(document) : value;
    },
});
let html;
export function htmlDocument() {
    html ??= ownDocument.implementation.createHTMLDocument('');
    return html;
}
