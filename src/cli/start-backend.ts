import type { RequestListener } from 'node:http';
import type { FunctionItem } from '../contract/schema.js';
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
  /** The requests that are not answered yet, as method and path. */
  pending(): string[];
  /** The longest time in milliseconds that an answer may take, by the limits of mints and functions. */
  readonly longestMs: number;
  /** Waits up to `longestMs` for pending answers. Resolves to the requests that were cut off. */
  close(): Promise<string[]>;
}

/** Defaults of the handler's `mintTimeoutMs` and `functionTimeoutMs`, and a second to write the answer. */
const [MINT_MS, FUNCTION_MS, WRITING_MS] = [15_000, 30_000, 1_000];

/** Starts the backend, with the simulator on the same port so that its address stays the same between runs. */
export async function startBackend(settings: ServeSettings): Promise<Backend> {
  const { host, port } = settings;
  const simulator = settings.simulator ? await createSimulator(host) : undefined;
  // The handler needs our address, which is known only after we listen.
  let answer: RequestListener = (_, response) => response.writeHead(503).end();
  const server = await listen((request, response) => answer(request, response), port, host);
  const { handler } = settings;
  let longestMs = Math.max(handler.mintTimeoutMs ?? MINT_MS, handler.functionTimeoutMs ?? FUNCTION_MS);
  const close = async () => {
    const [cut] = await Promise.all([server.close(longestMs + WRITING_MS), simulator?.close()]);
    return cut;
  };
  try {
    const here = originOf(server.address.address, server.address.port);
    const backend = toNodeListener(makeHandler(settings, here));
    answer = (request, response) =>
      (simulator && isForSimulator(request.url) ? simulator.listener : backend)(request, response);
    const base = (handler.basePath ?? '/navai').replace(/\/+$/, '');
    const shown = originOf(host, server.address.port);
    const functions = await listFunctions(here + base);
    longestMs = Math.max(longestMs, ...functions.map(({ timeout_ms = 0 }) => timeout_ms));
    return {
      url: shown + base,
      callUrl: simulator && `${shown}/v1/realtime/calls`,
      functions: functions.map(({ name }) => name),
      longestMs,
      pending: server.pending,
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
async function listFunctions(base: string): Promise<Pick<FunctionItem, 'name' | 'timeout_ms'>[]> {
  const response = await fetch(`${base}/functions`, { headers: { connection: 'close' } });
  const { items = [] } = (await response.json()) as { items?: FunctionItem[] };
  return items;
}
