import type { RequestListener } from 'node:http';
import { createHandler, type HandlerWarning, toNodeListener } from '../server/index.js';
import { originOf } from './addresses.js';
import { wrong } from './flags.js';
import { listen } from './listen.js';
import { complain } from './say.js';
import type { ServeSettings } from './serve-settings.js';
import { createSimulator, isForSimulator, SIMULATOR_KEY } from './simulator.js';

export interface Backend {
  /** Base URL for pages. */
  readonly url: string;
  /** URL for calls; undefined for OpenAI. */
  readonly callUrl: string | undefined;
  /** Names of the backend's functions. */
  readonly functions: readonly string[];
  close(): Promise<void>;
}

/** Starts the backend, with the simulator on the same port so that its address stays the same between runs. */
export async function startBackend(settings: ServeSettings): Promise<Backend> {
  const { host, port } = settings;
  const simulator = settings.simulator ? await createSimulator(host) : undefined;
  // The handler needs our address, which is known only after we listen.
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

/** Replaces the handler's option names in a message with the flags of the command. */
function asFlags(message: string): string {
  return message.replace(/^allowedOrigins\b/, '--origin').replace(/^basePath\b/, '--base');
}

function warn({ code, message }: HandlerWarning): void {
  complain(`warning (${code}): ${message}`);
}

/**
 * Lists the functions over HTTP, as a page does. This loads their modules at startup, while the operator is watching.
 */
async function listFunctions(base: string): Promise<string[]> {
  const response = await fetch(`${base}/functions`, { headers: { connection: 'close' } });
  const { items = [] } = (await response.json()) as { items?: { name: string }[] };
  return items.map(({ name }) => name);
}
