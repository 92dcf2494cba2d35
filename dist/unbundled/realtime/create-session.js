import { messageOf, VoiceError } from '../core/errors/errors.js';
import { Session } from '../core/session.js';
import { ownDocument } from '../core/util/own-document.js';
export { Session } from '../core/session.js';
export { VoiceError };
export function createSession(options, { target = new EventTarget(), ports } = {}) {
    const setup = typeof options === 'function' ? options : () => options;
    const world = {
        loadStart,
        loadCode,
        location: () => location.href,
        base: ports?.location ?? (() => ownDocument.baseURI),
        ...ports,
    };
    return new Session(world, setup, target);
}
export function prepare() {
    importStart().catch(() => { });
}
export function whenIdle(run) {
    if (ownDocument.readyState !== 'complete')
        return addEventListener('load', () => whenIdle(run), { once: true });
    if ('requestIdleCallback' in globalThis)
        requestIdleCallback(run);
    else
        setTimeout(run, 1_000);
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
