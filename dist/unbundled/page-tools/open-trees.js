import { ownDocument } from '../core/util/own-document.js';
export function* openTrees(tree) {
    yield tree;
    for (const host of readable(tree).querySelectorAll('*')) {
        const root = openRootOf(host);
        if (root)
            yield* openTrees(root);
    }
}
export function* queryAllDeep(tree, selector) {
    for (const element of readable(tree).querySelectorAll('*')) {
        if (Element.prototype.matches.call(element, selector))
            yield element;
        const root = openRootOf(element);
        if (root)
            yield* queryAllDeep(root, selector);
    }
}
export function readable(tree) {
    return tree === document ? ownDocument : tree;
}
function openRootOf(host) {
    const root = Reflect.get(Element.prototype, 'shadowRoot', host);
    return root && !isWidget(host) ? root : undefined;
}
function isWidget(host) {
    return 'registerFunction' in host && 'routesFrom' in host;
}
