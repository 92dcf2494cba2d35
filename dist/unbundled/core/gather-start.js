import './errors/add-call-errors.js';
import { untilAborted } from './util/until-aborted.js';
export async function gatherStart({ ports: given, ...start }, defaults) {
    const request = { ...start, ports: { ...defaults, ...given } };
    const { call, options, startOptions, ports, warn } = request;
    const { signal } = call;
    const silent = options.mode === 'text';
    const backend = ports.backend(options, warn);
    const loading = ports.loadCode();
    const minting = backend.mint(startOptions, signal).then(secret => ({ secret, at: performance.now() }));
    const begun = begin(request, silent);
    const awaited = waiting(request, silent ? ['backend', 'model'] : ['microphone', 'backend', 'model']);
    const everything = Promise.all([
        loading,
        awaited('backend', minting),
        backend.listFunctions(signal, warn),
        options.backendRoutes ? backend.listRoutes(signal, warn) : undefined,
        loading.then(code => code.collectFunctions(options.functions, warn)),
        silent || awaited('microphone', openMicrophone(request, loading)),
    ]);
    const gathered = untilAborted(Promise.race([everything, failureOf(connect(begun, minting))]), signal);
    const [code, minted, functionList, routeList, pageFunctions] = await gathered;
    return { code, backend, minted, ports, begun: await begun, functionList, routeList, pageFunctions };
}
async function begin({ call: { signal }, options, ports }, receiveOnly) {
    try {
        const transport = await ports.begin?.({ receiveOnly, callUrl: options.callUrl });
        if (signal.aborted)
            transport?.close();
        else
            signal.addEventListener('abort', () => transport?.close(), { once: true });
        return transport;
    }
    catch {
        return undefined;
    }
}
async function connect(begun, minting) {
    const [transport, { secret }] = await Promise.all([begun, minting]);
    const { value } = Object(secret);
    if (typeof value === 'string' && value.startsWith('ek_'))
        await transport?.connect(value);
}
const failureOf = (promise) => new Promise((_, reject) => {
    promise.catch(reject);
});
function waiting({ call, waitsFor }, awaited) {
    waitsFor(awaited[0]);
    return (what, value) => {
        const done = () => {
            awaited = awaited.filter(other => other !== what);
            if (!call.signal.aborted)
                waitsFor(awaited[0]);
        };
        value.then(done, () => { });
        return value;
    };
}
async function openMicrophone({ call, options: settings, ports, warn }, loading) {
    const { openMicrophone: open } = ports;
    const { signal } = call;
    call.hold(!!settings.pushToTalk);
    const chosen = settings.inputDeviceId || settings.mediaStream;
    call.adopt(await (chosen
        ? loading.then(code => code.openChosenMicrophone({ open, settings, signal, warn }))
        : open(signal)));
}
