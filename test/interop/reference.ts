import { once } from 'node:events';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { serve } from '@hono/node-server';
import { getConnInfo } from '@hono/node-server/conninfo';
import express from 'express';
import { Hono } from 'hono';
import { createHandler, type Handler, setClientAddress, toNodeListener } from '../../src/server/index.js';
import type { RunningBackend, Upstream } from './backends.js';
import { functions } from './shop.js';
import { UNLIMITED } from './unlimited.js';

export const startOnNode = (upstream: Upstream) =>
  running(createServer(toNodeListener(handlerFor(upstream))).listen(0, '127.0.0.1'));

/** Works for every fetch framework: Request in, Response out. Only the client's address has to be passed on. */
export function startInHono(upstream: Upstream): Promise<RunningBackend> {
  const handler = handlerFor(upstream);
  const app = new Hono();
  app.all('/navai/*', context => {
    const { address } = getConnInfo(context).remote;
    if (address) setClientAddress(context.req.raw, address);
    return handler(context.req.raw);
  });
  return running(serve({ fetch: app.fetch, hostname: '127.0.0.1', port: 0 }) as Server);
}

/** Mounted before any body parser of the app, which would answer invalid JSON with its own error. */
export function startInExpress(upstream: Upstream): Promise<RunningBackend> {
  const app = express();
  app.use('/navai', toNodeListener(handlerFor(upstream)));
  app.use(express.json());
  return running(app.listen(0, '127.0.0.1'));
}

function handlerFor({ perMinute = UNLIMITED, ...upstream }: Upstream): Handler {
  const routes = [{ name: 'Shops', path: '/shops' }];
  return createHandler({
    ...upstream,
    functions,
    routes,
    turns: true,
    onFeedback: () => {},
    rateLimit: { perMinute },
  });
}

async function running(server: Server): Promise<RunningBackend> {
  if (!server.listening) await once(server, 'listening');
  return {
    base: `http://127.0.0.1:${(server.address() as AddressInfo).port}/navai`,
    close: async () => {
      server.closeAllConnections();
      await new Promise(resolve => server.close(resolve));
    },
  };
}
