import { messageOf } from '../errors/errors.js';
import { pathOf } from '../model/page-note.js';
import { callSetup, panelOf } from './call-setup.js';
import { onLeave } from './on-leave.js';
import { saveCall } from './saved-call.js';
export function saveOnPagehide(leaving, conversation, tab) {
    const { call, options, ports, resumes, left } = leaving;
    if (resumes)
        resumes.taken = true;
    call.signal.addEventListener('abort', () => {
        if (resumes)
            resumes.taken = false;
    });
    const began = ports.location();
    const leave = (swapped) => {
        const from = swapped ? began : ports.location();
        if (options.resume === 'page' && conversation.begun)
            call.saved = save(leaving, conversation, tab, from);
        conversation.leave(!call.saved);
        left();
    };
    const { key, signal } = call;
    onLeave({ key, options, location: ports.location, signal, isLive: () => true, leave }, tab);
}
function save({ call, options, ports, warn }, { saved }, tab, from) {
    const { key, muted } = call;
    const page = {
        setup: callSetup(options, ports.location()),
        path: pathOf(from),
        open: panelOf(options)?.open === true,
    };
    try {
        saveCall({ ...saved, ...page, key, muted }, tab);
        return true;
    }
    catch (error) {
        warn('not-resumed', messageOf(error), error);
        return false;
    }
}
