import { openTrees } from './open-trees.js';
const gatherMs = 150;
const restMs = 1000;
export function watchDocument(look, signal) {
    let timer;
    let reportedAt = 0;
    const check = () => {
        timer = undefined;
        if (look())
            reportedAt = performance.now();
        observe();
    };
    const observer = new MutationObserver(() => {
        const resting = reportedAt > 0 && performance.now() - reportedAt < restMs;
        timer ??= setTimeout(check, resting ? restMs : gatherMs);
    });
    const observed = new WeakSet();
    const observe = () => {
        for (const tree of openTrees(document)) {
            if (observed.has(tree))
                continue;
            observed.add(tree);
            observer.observe(tree, { subtree: true, childList: true, attributes: true, characterData: true });
        }
    };
    observe();
    signal.addEventListener('abort', () => {
        observer.disconnect();
        clearTimeout(timer);
    });
}
