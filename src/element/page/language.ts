const watching = new Map<Element, () => void>();
let observer: MutationObserver | undefined;

/** The BCP 47 tag that counts for an element: its own, else its nearest ancestor’s, also outside of its shadow root. */
export function languageOf(element: Element): string {
  const { host } = element.getRootNode() as ShadowRoot;
  const said = element.closest('[lang]:not([lang=""])')?.getAttribute('lang');
  return said ?? (host ? languageOf(host) : '');
}

/**
 * Calls back when a language or direction has changed somewhere around an element, until it is left alone. One
 * observer serves all of them; it watches only these two attributes, and stops with the last element.
 */
export function watchLanguage(element: Element, changed: () => void): void {
  observer ??= new MutationObserver(() => {
    for (const look of watching.values()) look();
  });
  watching.set(element, changed);
  for (let at: Element | undefined = element; at; ) {
    const root = at.getRootNode() as ShadowRoot;
    observer.observe(root, { subtree: true, attributeFilter: ['lang', 'dir'] });
    at = root.host;
  }
}

export function unwatchLanguage(element: Element): void {
  watching.delete(element);
  if (watching.size === 0) observer?.disconnect();
}
