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
    const load = () => void importStart().catch(() => { });
    if ('requestIdleCallback' in globalThis)
        requestIdleCallback(load);
    else
        setTimeout(load, 1_000);
}
export function warmUp() {
    for (const loading of [importStart(), loadCode()])
        loading.catch(() => { });
}
let started;
function loadStart() {
    return started ?? importStart();
}
async function importStart() {
    try {
        started = await import('./start-code.js');
        return started;
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
