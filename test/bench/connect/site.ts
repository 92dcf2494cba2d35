import { readFile } from 'node:fs/promises';
import { createServer as createPlainServer, type IncomingMessage, type ServerResponse } from 'node:http';
import { createServer } from 'node:https';
import type { AddressInfo, Server } from 'node:net';
import { setTimeout as pause } from 'node:timers/promises';
import { createHandler, toNodeListener } from 'navai-voice/server';
import { createSimulator } from 'navai-voice/simulator';
import { createCertificate } from '../../../demo/lan/certificate.js';

/** Milliseconds that are added. Each HTTP exchange takes a round trip more, preflight requests too. */
export interface Latency {
  readonly secret: number;
  readonly functions: number;
  readonly call: number;
  readonly roundTrip: number;
  readonly microphone: number;
}

type Listener = (request: IncomingMessage, response: ServerResponse) => void;

/** A site with its backend, and the service on another origin, both over https. */
export interface Site {
  readonly url: string;
  /** The address of the calls. */
  readonly callUrl: string;
  close(): Promise<void>;
}

/** Serves pages and scripts by path; all other files come from `dist/`. */
export async function openSite(
  latency: Latency,
  files: (callUrl: string) => ReadonlyMap<string, string>,
): Promise<Site> {
  const simulator = createSimulator({ apiKey: 'sk-simulator' });
  const certificate = await createCertificate(['127.0.0.1']);
  // The backend's own way to the service.
  const upstream = createPlainServer(simulator.listener);
  const service = createServer(
    certificate,
    slowly(({ method }) => latency.roundTrip + (method === 'POST' ? latency.call : 0), simulator.listener),
  );
  const callUrl = `https://127.0.0.1:${await listen(service)}/v1/realtime/calls`;
  const backend = toNodeListener(
    createHandler({
      apiKey: 'sk-simulator',
      realtimeUrl: `http://127.0.0.1:${await listen(upstream)}/v1/realtime`,
      instructions: 'You work for a benchmark.',
      rateLimit: { perMinute: 100_000 },
    }),
  );
  const stepOf = (url: string) => (url.endsWith('/client-secret') ? latency.secret : latency.functions);
  const api = slowly(({ url = '' }) => latency.roundTrip + stepOf(url), backend);
  const own = files(callUrl);
  const site = createServer(certificate, (request, response) => {
    const path = request.url ?? '/';
    const text = own.get(path);
    if (path.startsWith('/navai/')) api(request, response);
    else if (text !== undefined) response.setHeader('content-type', typeOf(path)).end(text);
    else void sendBuilt(path, response);
  });
  const servers = [site, service, upstream];
  return {
    url: `https://127.0.0.1:${await listen(site)}`,
    callUrl,
    async close() {
      for (const server of servers) server.closeAllConnections();
      await Promise.all([
        simulator.close(),
        ...servers.map(server => new Promise(resolve => server.close(resolve))),
      ]);
    },
  };
}

function slowly(delayOf: (request: IncomingMessage) => number, listener: Listener): Listener {
  return async (request, response) => {
    const delay = delayOf(request);
    if (delay > 0) await pause(delay);
    listener(request, response);
  };
}

async function listen(server: Server): Promise<number> {
  await new Promise<void>(resolve => server.listen(0, '127.0.0.1', resolve));
  return (server.address() as AddressInfo).port;
}

const typeOf = (path: string): string =>
  path.endsWith('.js') ? 'text/javascript' : 'text/html; charset=utf-8';

async function sendBuilt(path: string, response: ServerResponse): Promise<void> {
  try {
    const file = await readFile(new URL(`../../..${path}`, import.meta.url));
    response.setHeader('content-type', 'text/javascript').end(file);
  } catch {
    response.writeHead(404).end();
  }
}
