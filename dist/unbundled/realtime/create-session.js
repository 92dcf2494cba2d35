import { messageOf, VoiceError } from '../core/errors/errors.js';
import { Session } from '../core/session.js';
import { openAddress } from '../core/tools/open-address.js';
import { ownDocument } from '../core/util/own-document.js';
export { Session } from '../core/session.js';
export { VoiceError };
export function createSession(options, { target = new EventTarget(), ports } = {}) {
    const setup = typeof options === 'function' ? options : () => options;
    const world = {
        loadStart,
        loadCode,
        open: openAddress,
        location: () => location.href,
        base: ports?.location ?? (() => ownDocument.baseURI),
        ...ports,
    };
    return new Session(world, setup, target);
}
export function prepare() {
    const load = () => void loadStart().catch(() => { });
    if ('requestIdleCallback' in globalThis)
        requestIdleCallback(load);
    else
        setTimeout(load, 1_000);
}
export function warmUp() {
    for (const loading of [loadStart(), loadCode()])
        loading.catch(() => { });
}
async function loadStart() {
    try {
        return await import('./start-code.js');
    }
    catch (error) {
        throw new VoiceError('sdk-unavailable', messageOf(error), error);
    }
}
async function loadCode() {
    try {
        return await import('./connect.js');
    }
    catch (error) {
        throw new VoiceError('sdk-unavailable', messageOf(error), error);
    }
}
