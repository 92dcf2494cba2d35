import { openTrees, readable } from './open-trees.js';
const gatherMs = 150;
const restMs = 1000;
const pauseFactor = 20;
const events = ['toggle', 'transitionend', 'animationend', 'resize', 'change'];
export function watchDocument(look, signal) {
    let timer;
    let reportedAt = 0;
    let tookMs = 0;
    const check = () => {
        timer = undefined;
        const startedAt = performance.now();
        if (look())
            reportedAt = performance.now();
        observe();
        tookMs = performance.now() - startedAt;
    };
    const schedule = () => {
        if (signal.aborted)
            return;
        const resting = reportedAt > 0 && performance.now() - reportedAt < restMs;
        timer ??= setTimeout(check, Math.max(resting ? restMs : gatherMs, tookMs * pauseFactor));
    };
    const observer = new MutationObserver(schedule);
    const observed = new WeakSet();
    const observe = () => {
        for (const tree of openTrees(document)) {
            awaitDefinitions(tree);
            if (observed.has(tree))
                continue;
            observed.add(tree);
            observer.observe(tree, { subtree: true, childList: true, attributes: true, characterData: true });
        }
    };
    const awaited = new Set();
    const awaitDefinitions = (tree) => {
        for (const element of readable(tree).querySelectorAll(':not(:defined)')) {
            const name = element.getAttribute('is') ?? element.localName;
            if (awaited.has(name))
                continue;
            awaited.add(name);
            customElements.whenDefined(name).then(schedule, () => { });
        }
    };
    observe();
    for (const type of events)
        addEventListener(type, schedule, { capture: true, passive: true, signal });
    signal.addEventListener('abort', () => {
        observer.disconnect();
        clearTimeout(timer);
    });
}
