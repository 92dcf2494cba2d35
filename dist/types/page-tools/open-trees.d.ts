/** A document, or the tree of an open shadow root. */
export type Tree = Document | ShadowRoot;
/** The tree and the open shadow roots inside it, in the page's order; except those of our own widgets. */
export declare function openTrees(tree: Tree): Generator<Tree>;
