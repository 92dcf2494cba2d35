const watching = new Map();
let observer;
export function languageOf(element) {
    const { host } = element.getRootNode();
    const tag = element.closest('[lang]:not([lang=""])')?.getAttribute('lang');
    return tag ?? (host ? languageOf(host) : '');
}
export function watchLanguage(element, changed) {
    observer ??= new MutationObserver(() => {
        for (const look of watching.values())
            look();
    });
    watching.set(element, changed);
    for (let at = element; at;) {
        const root = at.getRootNode();
        observer.observe(root, { subtree: true, attributeFilter: ['lang', 'dir'] });
        at = root.host;
    }
}
export function unwatchLanguage(element) {
    watching.delete(element);
    if (watching.size === 0)
        observer?.disconnect();
}
