const watching = new Map<Element, () => void>();
let observer: MutationObserver | undefined;

/** Returns an element's BCP 47 tag: its own or its nearest ancestor's, across shadow roots; empty if there is none. */
export function languageOf(element: Element): string {
  const { host } = element.getRootNode() as ShadowRoot;
  const tag = element.closest('[lang]:not([lang=""])')?.getAttribute('lang');
  return tag ?? (host ? languageOf(host) : '');
}

/**
 * Calls back when the language or direction changes anywhere in the element's roots, until `unwatchLanguage()`. All
 * elements share one observer, which watches only these two attributes and stops with the last element.
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
