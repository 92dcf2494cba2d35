import { messageOf } from '../core/errors/errors.js';
import { queryAllDeep } from './open-trees.js';
import { watchDocument } from './watch-document.js';
export const watchPage = (found, warn, signal) => {
    if (typeof document === 'undefined' || signal.aborted)
        return;
    let tools;
    let loading = false;
    let last;
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
        if (!tools && !loading && hasTools())
            void load();
        if (!tools)
            return false;
        const functions = tools.collect(document);
        const isChange = last !== undefined;
        if (functions === last)
            return false;
        last = functions;
        found(functions);
        return isChange;
    };
    look();
    watchDocument(look, signal);
};
function hasTools() {
    return !queryAllDeep(document, '[data-navai-tool]').next().done;
}
