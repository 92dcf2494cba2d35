import { messageOf } from '../errors/errors.js';
import { isLive } from '../model/status.js';
import { savedCallKey } from '../ports/tab.js';
import { callSetup, panelOf } from './call-setup.js';
import { ResumableCall } from './resumable-call.js';
import { readSavedCall, saveCall } from './saved-call.js';
export async function resume(request, tab) {
    await tab.ready();
    const saved = await take(request, tab);
    if (!saved || isLive(request.session.state.status))
        return false;
    restore(request, new ResumableCall(saved), tab);
    if (request.options().mode === 'text' || (await tab.mayListen()))
        await request.session.start();
    return true;
}
async function take({ options, location, warn }, tab) {
    const storage = tab.storage();
    const text = storage.getItem(savedCallKey);
    if (!text)
        return undefined;
    try {
        const saved = readSavedCall(text);
        if (saved && !isFor(options(), saved, location()))
            return undefined;
        storage.removeItem(savedCallKey);
        return saved && (await tab.own(`${savedCallKey} ${saved.key}`)) ? saved : undefined;
    }
    catch (error) {
        storage.removeItem(savedCallKey);
        warn('not-resumed', messageOf(error), error);
        return undefined;
    }
}
function isFor(options, { setup }, address) {
    const { isConnected } = Object(options.element);
    return options.resume === 'page' && isConnected !== false && setup === callSetup(options, address);
}
function restore(request, call, tab) {
    const { muted, open } = call.saved;
    request.restore(call);
    request.session.mute(muted);
    const panel = panelOf(request.options());
    if (panel)
        Object.assign(panel, { open, muted });
    const leave = () => {
        if (request.session.state.resumable && !call.taken)
            saveAgain(call, request, tab);
    };
    tab.page.addEventListener('pagehide', leave, { once: true });
}
function saveAgain(call, { session, warn }, tab) {
    try {
        saveCall(call.savedAgain(session.state.muted), tab);
    }
    catch (error) {
        warn('not-resumed', messageOf(error), error);
    }
    session.stop();
}
