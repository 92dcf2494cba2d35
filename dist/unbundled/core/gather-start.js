import './errors/add-start-texts.js';
import { mint } from './client-secret.js';
import { beginConnection } from './prepared-start.js';
import { untilAborted } from './util/until-aborted.js';
export async function gatherStart({ ports: given, ...start }, defaults) {
    const request = { ...start, ports: { ...defaults, ...given } };
    const { call, options, startOptions, ports, warn, prepared } = request;
    const { signal } = call;
    const silent = options.mode === 'text';
    const backend = ports.backend(options, warn);
    const loading = ports.loadCode();
    const chosen = { ...options, ...startOptions };
    const minting = prepared?.take('secret', chosen, signal, warn) ?? mint(backend, startOptions, signal);
    const begun = prepared?.take('connection', options, signal, warn) ??
        (ports.begin ? beginConnection(ports.begin, options, signal, warn) : undefined);
    const listFunctions = () => backend.listFunctions(signal, warn);
    const listRoutes = () => backend.listRoutes(signal, warn);
    const awaited = waiting(request, silent ? ['backend', 'model'] : ['microphone', 'backend', 'model']);
    const everything = Promise.all([
        loading,
        awaited('backend', minting),
        prepared?.take('functions', options, signal, warn)?.catch(listFunctions) ?? listFunctions(),
        options.backendRoutes
            ? (prepared?.take('routes', options, signal, warn)?.catch(listRoutes) ?? listRoutes())
            : undefined,
        loading.then(code => code.collectFunctions(options.functions, warn)),
        silent || awaited('microphone', openMicrophone(request, loading)),
    ]);
    const gathered = untilAborted(Promise.race([everything, failureOf(connect(begun, minting))]), signal);
    const [code, minted, functionList, routeList, pageFunctions] = await gathered;
    return { code, backend, minted, ports, begun: await begun, functionList, routeList, pageFunctions };
}
async function connect(begun, minting) {
    const [transport, { secret }] = await Promise.all([begun, minting]);
    const { value, ice_servers: iceServers } = Object(secret);
    if (typeof value === 'string' && value.startsWith('ek_'))
        await transport?.connect(value, Array.isArray(iceServers) ? iceServers : undefined);
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
