import { ownDocument } from '../core/util/own-document.js';
import { nativeElement } from './own.js';

/** A document, or the tree of an open shadow root. */
export type Tree = Document | ShadowRoot;

/** The tree and the open shadow roots inside it, in the page's order; except those of our own widgets. */
export function* openTrees(tree: Tree): Generator<Tree> {
  yield tree;
  for (const host of readable(tree).querySelectorAll('*')) {
    const root = openRootOf(host);
    if (root) yield* openTrees(root);
  }
}

/** The elements that match a selector inside their tree, also inside open shadow roots, in the page's order. */
export function* queryAllDeep(tree: Tree, selector: string): Generator<Element> {
  const found = new Set(readable(tree).querySelectorAll(selector));
  for (const element of readable(tree).querySelectorAll('*')) {
    if (found.has(element)) yield element;
    const root = openRootOf(element);
    if (root) yield* queryAllDeep(root, selector);
  }
}

/** The tree to read: markup can hide the document's own properties. */
export function readable(tree: Tree): Tree {
  return tree === document ? ownDocument : tree;
}

/** Reads the prototype's property, because a form shows a field of that name in its place. */
function openRootOf(host: Element): ShadowRoot | undefined {
  const root = Reflect.get(nativeElement(), 'shadowRoot', host) as ShadowRoot | null;
  return root && !isWidget(host) ? root : undefined;
}

/** Also a subclass with a tag of its own. */
function isWidget(host: Element): boolean {
  return 'registerFunction' in host && 'routesFrom' in host;
}
