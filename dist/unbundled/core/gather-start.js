import { untilAborted } from './util/until-aborted.js';
export async function gatherStart(request) {
    const { call, options, startOptions, ports, warn } = request;
    const { signal } = call;
    const silent = options.mode === 'text';
    const backend = ports.backend(options, warn);
    const loading = ports.loadCode();
    const minting = backend.mint(startOptions, signal).then(secret => ({ secret, at: performance.now() }));
    const awaited = waiting(request, silent ? ['backend', 'model'] : ['microphone', 'backend', 'model']);
    const everything = Promise.all([
        loading,
        awaited('backend', minting),
        backend.listFunctions(signal, warn),
        options.backendRoutes ? backend.listRoutes(signal, warn) : undefined,
        loading.then(code => code.collectFunctions(options.functions, warn)),
        silent || awaited('microphone', openMicrophone(request, loading)),
    ]);
    const [code, minted, functionList, routeList, pageFunctions] = await untilAborted(everything, signal);
    return { code, backend, minted, functionList, routeList, pageFunctions };
}
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
