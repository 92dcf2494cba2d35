import { isLive } from '../model/status.js';
import { callSetup } from './call-setup.js';
let handover;
export function takeHandover(key) {
    const taken = handover?.key === key ? handover : undefined;
    if (taken)
        handover = undefined;
    return taken;
}
export function onLeave({ options, location, signal, leave, ...call }, tab) {
    for (const type of tab.leaveEvents ?? ['pagehide'])
        tab.page.addEventListener(type, () => leave(false), { signal });
    const removed = (event) => {
        const elements = [...(event.detail ?? [])];
        const setup = callSetup(options, location());
        const heir = elements.find(other => isHeir(other) && callSetup(other, location(), other) === setup);
        if (!heir || options.resume !== 'page')
            return;
        handover = { key: call.key, live: call.isLive() };
        leave(true);
        void heir.session.resume();
    };
    options.element?.addEventListener('navai-left', removed, { signal });
}
const isHeir = ({ isConnected, status, resume }) => isConnected && !isLive(status) && resume !== 'none';
