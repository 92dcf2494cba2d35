export function* openTrees(tree) {
    yield tree;
    for (const host of tree.querySelectorAll('*'))
        if (host.shadowRoot && !isWidget(host))
            yield* openTrees(host.shadowRoot);
}
function isWidget(host) {
    return 'registerFunction' in host && 'routesFrom' in host;
}
