/** A document, or the tree of an open shadow root. */
export type Tree = Document | ShadowRoot;

/** The tree and the open shadow roots inside it, in the page's order; except those of our own widgets. */
export function* openTrees(tree: Tree): Generator<Tree> {
  yield tree;
  for (const host of tree.querySelectorAll('*'))
    if (host.shadowRoot && !isWidget(host)) yield* openTrees(host.shadowRoot);
}

/** Also a subclass with a tag of its own. */
function isWidget(host: Element): boolean {
  return 'registerFunction' in host && 'routesFrom' in host;
}
