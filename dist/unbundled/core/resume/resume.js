import { messageOf } from '../errors/errors.js';
import { isLive } from '../model/status.js';
import { savedCallKey } from '../ports/tab.js';
import { callSetup, panelOf } from './call-setup.js';
import { onLeave, takeHandover } from './on-leave.js';
import { ResumableCall } from './resumable-call.js';
import { forgetAtExpiry, readSavedCall, saveCall } from './saved-call.js';
const swapMs = 100;
export async function resume(request, tab) {
    await tab.ready();
    const { saved, handover } = (await take(request, tab)) ?? {};
    if (!saved || isLive(request.session.state.status))
        return false;
    restore(request, new ResumableCall(saved), tab);
    if (handover)
        await new Promise(resolve => setTimeout(resolve, swapMs));
    const may = handover?.live || request.options().mode === 'text' || (await tab.mayListen());
    if (!may)
        return true;
    const { resumable, status } = request.session.state;
    if (resumable && !isLive(status))
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
            return void forgetAtExpiry(text, tab);
        storage.removeItem(savedCallKey);
        if (!saved)
            return undefined;
        const handover = takeHandover(saved.key);
        const isOurs = handover !== undefined || (await tab.own(`${savedCallKey} ${saved.key}`));
        return isOurs ? { saved, handover } : undefined;
    }
    catch (error) {
        storage.removeItem(savedCallKey);
        warn('not-resumed', messageOf(error), error);
        return undefined;
    }
}
function isFor(options, { setup }, address) {
    const { isConnected, ownerDocument } = Object(options.element);
    const inPage = isConnected !== false && ownerDocument?.defaultView !== null;
    return options.resume === 'page' && inPage && setup === callSetup(options, address);
}
function restore(request, call, tab) {
    const { muted, open } = call.saved;
    request.restore(call);
    request.session.mute(muted);
    const panel = panelOf(request.options());
    if (panel)
        Object.assign(panel, { open, muted });
    const over = new AbortController();
    const leave = () => {
        over.abort();
        if (request.session.state.resumable && !call.taken)
            saveAgain(call, request, tab);
    };
    const { signal } = over;
    const live = () => isLive(request.session.state.status);
    const { location } = request;
    onLeave({ key: call.key, options: request.options(), location, signal, isLive: live, leave }, tab);
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
