import { ownDocument } from '../core/util/own-document.js';
import { nativeElement } from './own.js';
export function* openTrees(tree) {
    yield tree;
    for (const host of readable(tree).querySelectorAll('*')) {
        const root = openRootOf(host);
        if (root)
            yield* openTrees(root);
    }
}
export function* queryAllDeep(tree, selector) {
    const found = new Set(readable(tree).querySelectorAll(selector));
    for (const element of readable(tree).querySelectorAll('*')) {
        if (found.has(element))
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
    const root = Reflect.get(nativeElement(), 'shadowRoot', host);
    return root && !isWidget(host) ? root : undefined;
}
function isWidget(host) {
    return 'registerFunction' in host && 'routesFrom' in host;
}
