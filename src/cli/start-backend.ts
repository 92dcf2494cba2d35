import type { RequestListener } from 'node:http';
import { createHandler, type HandlerWarning, toNodeListener } from '../server/index.js';
import { originOf } from './addresses.js';
import { wrong } from './flags.js';
import { listen } from './listen.js';
import { complain } from './say.js';
import type { ServeSettings } from './serve-settings.js';
import { createSimulator, isForSimulator, SIMULATOR_KEY } from './simulator.js';

export interface Backend {
  /** Where pages reach it. */
  readonly url: string;
  /** Where pages make calls; undefined if that is OpenAI. */
  readonly callUrl: string | undefined;
  /** The names of its functions. */
  readonly functions: readonly string[];
  close(): Promise<void>;
}

/** Starts the backend, and the simulator on the same port, so that its address is the same tomorrow. */
export async function startBackend(settings: ServeSettings): Promise<Backend> {
  const { host, port } = settings;
  const simulator = settings.simulator ? await createSimulator(host) : undefined;
  // The handler has to know our address, and we have to listen to have one.
  let answer: RequestListener = (_, response) => response.writeHead(503).end();
  const server = await listen((request, response) => answer(request, response), port, host);
  const close = async () => {
    await Promise.all([server.close(), simulator?.close()]);
  };
  try {
    const here = originOf(server.address.address, server.address.port);
    const backend = toNodeListener(makeHandler(settings, here));
    answer = (request, response) =>
      (simulator && isForSimulator(request.url) ? simulator.listener : backend)(request, response);
    const base = (settings.handler.basePath ?? '/navai').replace(/\/+$/, '');
    const shown = originOf(host, server.address.port);
    return {
      url: shown + base,
      callUrl: simulator && `${shown}/v1/realtime/calls`,
      functions: await listFunctions(here + base),
      close,
    };
  } catch (cause) {
    await close();
    throw cause;
  }
}

function makeHandler({ handler, simulator }: ServeSettings, here: string) {
  const otherSide = simulator ? { apiKey: SIMULATOR_KEY, realtimeUrl: `${here}/v1/realtime` } : {};
  try {
    return createHandler({ ...handler, ...otherSide, onWarning: warn });
  } catch (cause) {
    throw wrong('serve', asFlags((cause as Error).message));
  }
}

/** The handler names its own options; who typed a command line knows them by ours. */
function asFlags(message: string): string {
  return message.replace(/^allowedOrigins\b/, '--origin').replace(/^basePath\b/, '--base');
}

function warn({ code, message }: HandlerWarning): void {
  complain(`warning (${code}): ${message}`);
}

/** Asked as a page would: modules are loaded now, while someone looks at what they complain of. */
async function listFunctions(base: string): Promise<string[]> {
  const response = await fetch(`${base}/functions`, { headers: { connection: 'close' } });
  const { items = [] } = (await response.json()) as { items?: { name: string }[] };
  return items.map(({ name }) => name);
}
