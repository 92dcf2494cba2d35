/** A document, or the tree of an open shadow root. */
export type Tree = Document | ShadowRoot;
/** The tree and the open shadow roots inside it, in the page's order; except those of our own widgets. */
export declare function openTrees(tree: Tree): Generator<Tree>;
/** The elements that match a selector inside their tree, also inside open shadow roots, in the page's order. */
export declare function queryAllDeep(tree: Tree, selector: string): Generator<Element>;
/** The tree to read: markup can hide the document's own properties. */
export declare function readable(tree: Tree): Tree;
