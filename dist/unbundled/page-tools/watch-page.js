import { messageOf } from '../core/errors/errors.js';
const gatherMs = 150;
const restMs = 1000;
export const watchPage = (found, warn, signal) => {
    if (typeof document === 'undefined' || signal.aborted)
        return;
    let tools;
    let loading = false;
    let last;
    let reportedAt = 0;
    const load = async () => {
        loading = true;
        try {
            const { DeclaredTools } = await import('./declared-tools.js');
            if (signal.aborted)
                return;
            tools = new DeclaredTools(warn);
            look();
        }
        catch (error) {
            warn('function-module-failed', `data-navai-tool: ${messageOf(error)}`, error);
        }
        loading = false;
    };
    const look = () => {
        if (!tools && !loading && document.querySelector('[data-navai-tool]'))
            void load();
        if (!tools)
            return;
        const functions = tools.collect(document);
        if (functions === last)
            return;
        reportedAt = last ? performance.now() : 0;
        last = functions;
        found(functions);
    };
    let timer;
    const observer = new MutationObserver(() => {
        const resting = reportedAt > 0 && performance.now() - reportedAt < restMs;
        timer ??= setTimeout(() => {
            timer = undefined;
            look();
        }, resting ? restMs : gatherMs);
    });
    observer.observe(document, { subtree: true, childList: true, attributes: true, characterData: true });
    signal.addEventListener('abort', () => {
        observer.disconnect();
        clearTimeout(timer);
    });
    look();
};
