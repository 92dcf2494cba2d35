import { messageOf, VoiceError } from '../core/errors/errors.js';
import { Session } from '../core/session.js';
import { openAddress } from '../core/tools/open-address.js';
import { ownDocument } from '../core/util/own-document.js';
import { openMicrophone } from './audio/microphone.js';
export { Session } from '../core/session.js';
export { VoiceError };
export function createSession(options, { target = new EventTarget(), ports } = {}) {
    const setup = typeof options === 'function' ? options : () => options;
    const notOffered = new Set();
    const world = {
        backend: (given, warn) => soon(startCode().then(({ BackendClient }) => new BackendClient(given, notOffered, warn))),
        begin: ports?.transport ? undefined : async (options) => new (await startCode()).WebRtcTransport(options),
        openMicrophone: ports?.transport ? async () => undefined : openMicrophone,
        loadCode,
        open: openAddress,
        location: () => location.href,
        base: ports?.location ?? (() => ownDocument.baseURI),
        ...ports,
    };
    return new Session(world, setup, target);
}
export function warmUp() {
    for (const loading of [loadCode(), startCode()])
        loading.catch(() => { });
}
function soon(loading) {
    loading.catch(() => { });
    return {
        mint: async (...given) => (await loading).mint(...given),
        listFunctions: async (...given) => (await loading).listFunctions(...given),
        listRoutes: async (...given) => (await loading).listRoutes(...given),
        execute: async (...given) => (await loading).execute(...given),
        synthesize: async (...given) => (await loading).synthesize(...given),
        archive: async () => (await loading).archive(),
    };
}
async function startCode() {
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
