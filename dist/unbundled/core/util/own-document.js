export const ownDocument = new Proxy({}, {
    get(_, name) {
        const value = Reflect.get(Document.prototype, name, document);
        return typeof value === 'function' ? value.bind(document) : value;
    },
});
