import { messageOf } from '../errors/errors.js';
import { pathOf } from '../model/page-note.js';
import { callSetup, panelOf } from './call-setup.js';
import { saveCall } from './saved-call.js';
export function saveOnPagehide(leaving, conversation, tab) {
    const { call, options, resumes, left } = leaving;
    if (resumes)
        resumes.taken = true;
    call.signal.addEventListener('abort', () => {
        if (resumes)
            resumes.taken = false;
    });
    const leave = () => {
        if (options.resume === 'page' && conversation.begun)
            call.saved = save(leaving, conversation, tab);
        conversation.leave(!call.saved);
        left();
    };
    tab.page.addEventListener('pagehide', leave, { signal: call.signal });
}
function save({ call, options, ports, warn }, { saved }, tab) {
    const address = ports.location();
    const { key, muted } = call;
    const page = {
        setup: callSetup(options, address),
        path: pathOf(address),
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
