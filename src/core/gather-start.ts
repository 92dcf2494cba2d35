import './errors/add-start-texts.js';
import type { CallCode, Gathered, StartRequest } from './call-code.js';
import { type Minted, mint } from './client-secret.js';
import type { WaitingFor } from './model/session-state.js';
import type { ConnectionTransport } from './ports/connection-transport.js';
import { beginConnection } from './prepared-start.js';
import type { StartPorts } from './start-ports.js';
import { untilAborted } from './util/until-aborted.js';

type FullRequest = StartRequest & { readonly ports: StartPorts };

/**
 * Gathers everything that a conversation needs, in parallel, because no part depends on another. Rejects after
 * `stop()`.
 */
export async function gatherStart(
  { ports: given, ...start }: StartRequest,
  defaults: StartPorts,
): Promise<Gathered> {
  const request = { ...start, ports: { ...defaults, ...given } };
  const { call, options, startOptions, ports, warn, prepared } = request;
  const { signal } = call;
  const silent = options.mode === 'text';
  const backend = ports.backend(options, warn);
  const loading = ports.loadCode();
  const chosen = { ...options, ...startOptions };
  const minting = prepared?.take('secret', chosen, signal, warn) ?? mint(backend, startOptions, signal);
  const begun =
    prepared?.take('connection', options, signal, warn) ??
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
  // Loading code, and modules of the page, can't be cancelled.
  const gathered = untilAborted(Promise.race([everything, failureOf(connect(begun, minting))]), signal);
  const [code, minted, functionList, routeList, pageFunctions] = await gathered;
  return { code, backend, minted, ports, begun: await begun, functionList, routeList, pageFunctions };
}

/** Makes the call as soon as the secret is there. An unusable secret is reported with the connection. */
async function connect(
  begun: Promise<ConnectionTransport | undefined> | undefined,
  minting: Promise<Minted>,
): Promise<void> {
  const [transport, { secret }] = await Promise.all([begun, minting]);
  const { value, ice_servers: iceServers } = Object(secret) as {
    value?: unknown;
    ice_servers?: RTCIceServer[];
  };
  // Never an API key: the connection refuses it before it leaves the page.
  if (typeof value === 'string' && value.startsWith('ek_'))
    await transport?.connect(value, Array.isArray(iceServers) ? iceServers : undefined);
}

/** Rejects as the promise does, and never resolves. */
const failureOf = (promise: Promise<unknown>): Promise<never> =>
  new Promise((_, reject) => {
    promise.catch(reject);
  });

function waiting({ call, waitsFor }: FullRequest, awaited: readonly WaitingFor[]) {
  waitsFor(awaited[0]);
  return <T>(what: WaitingFor, value: Promise<T>): Promise<T> => {
    const done = () => {
      awaited = awaited.filter(other => other !== what);
      if (!call.signal.aborted) waitsFor(awaited[0]);
    };
    value.then(done, () => {});
    return value;
  };
}

async function openMicrophone(
  { call, options: settings, ports, warn }: FullRequest,
  loading: Promise<CallCode>,
): Promise<void> {
  const { openMicrophone: open } = ports;
  const { signal } = call;
  call.hold(!!settings.pushToTalk);
  const chosen = settings.inputDeviceId || settings.mediaStream;
  // The code for a chosen device loads with the call. Without a choice, the permission prompt does not wait for it.
  call.adopt(
    await (chosen
      ? loading.then(code => code.openChosenMicrophone({ open, settings, signal, warn }))
      : open(signal)),
  );
}
