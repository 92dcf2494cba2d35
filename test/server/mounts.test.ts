import assert from 'node:assert/strict';
import { once } from 'node:events';
import type { AddressInfo } from 'node:net';
import { after, describe, test } from 'node:test';
import { serve } from '@hono/node-server';
import { getConnInfo } from '@hono/node-server/conninfo';
import express, { type Express } from 'express';
import { Hono } from 'hono';
import { type HandlerOptions, setClientAddress, toNodeListener } from '../../src/server/index.js';
import { backend, type Listening, listen } from './support.js';

const opened: Pick<Listening, 'close'>[] = [];
after(() => Promise.all(opened.map(server => server.close())));

async function start(app: Express): Promise<string> {
  const server = await listen(app);
  opened.push(server);
  return server.url;
}

const functions = { echo: { run: (payload: unknown) => payload } };
const listener = (options: HandlerOptions = {}) => toNodeListener(backend({ functions, ...options }).handler);

function execute(base: string, body: unknown, type = 'application/json'): Promise<Response> {
  return fetch(`${base}/functions/execute`, {
    method: 'POST',
    headers: { 'Content-Type': type },
    body: typeof body === 'string' ? body : JSON.stringify(body),
  });
}

const CALL = { function_name: 'echo', payload: { a: 'ñ' } };
const ECHOED = { ok: true, function_name: 'echo', result: { a: 'ñ' } };

describe('in Express', { timeout: 20_000 }, () => {
  const mounts: [string, (app: Express) => unknown][] = [
    ['the handler', app => app.use(listener())],
    ['the handler below its path', app => app.use('/navai', listener())],
    ['express.json() and the handler', app => app.use(express.json(), listener())],
    ['express.json() and the handler below its path', app => app.use('/navai', express.json(), listener())],
    ['express.text() and the handler', app => app.use(express.text({ type: '*/*' }), listener())],
    ['express.raw() and the handler', app => app.use(express.raw({ type: '*/*' }), listener())],
    ['express.urlencoded() and the handler', app => app.use(express.urlencoded(), listener())],
  ];
  for (const [what, mount] of mounts) {
    test(`${what} answer`, async () => {
      const app = express();
      mount(app);
      const base = `${await start(app)}/navai`;
      assert.deepEqual(await (await execute(base, CALL)).json(), ECHOED);
      assert.equal((await fetch(`${base}/functions`)).status, 200);
      assert.equal((await execute(base, CALL, 'text/plain')).status, 415);
      // sendBeacon and some clients end a request without any body.
      assert.equal((await execute(base, '')).status, 400);
    });
  }

  test('a router below another path answers with that basePath', async () => {
    const app = express();
    const router = express.Router();
    router.use('/voice', listener({ basePath: '/api/voice' }));
    app.use('/api', router);
    assert.deepEqual(await (await execute(`${await start(app)}/api/voice`, CALL)).json(), ECHOED);
  });

  test('the handler’s limit also applies to bodies that a parser accepted', async () => {
    const app = express();
    app.use(express.json({ limit: '1mb' }), listener({ maxBodyBytes: 1_000 }));
    const response = await execute(`${await start(app)}/navai`, {
      ...CALL,
      payload: { a: 'x'.repeat(2_000) },
    });
    assert.equal(response.status, 413);
  });

  test('the rate limit knows the client', async () => {
    const { handler, warnings } = backend({ clientKey: undefined, rateLimit: { perMinute: 1 } });
    const base = `${await start(express().use(toNodeListener(handler)))}/navai`;
    assert.equal((await fetch(`${base}/functions`)).status, 200);
    assert.equal((await fetch(`${base}/functions`)).status, 429);
    assert.deepEqual(warnings, []);
  });
});

describe('in Hono', { timeout: 20_000 }, () => {
  async function startHono(app: Hono): Promise<string> {
    const server = serve({ fetch: app.fetch, hostname: '127.0.0.1', port: 0 });
    await once(server, 'listening');
    const close = () => new Promise<void>(resolve => server.close(() => resolve()));
    opened.push({ close });
    return `http://127.0.0.1:${(server.address() as AddressInfo).port}/navai`;
  }

  test('the handler answers', async () => {
    const { handler } = backend({ functions });
    const base = await startHono(new Hono().all('/navai/*', c => handler(c.req.raw)));
    assert.deepEqual(await (await execute(base, CALL)).json(), ECHOED);
    assert.equal((await execute(base, '{')).status, 400);
    const crossed = await fetch(`${base}/functions`, { headers: { Origin: 'https://evil.example' } });
    assert.equal(crossed.status, 403);
  });

  test('without the address all clients share one limit, with a warning', async () => {
    const { handler, warnings } = backend({ clientKey: undefined });
    const base = await startHono(new Hono().all('/navai/*', c => handler(c.req.raw)));
    assert.equal((await fetch(`${base}/functions`)).status, 200);
    assert.deepEqual(
      warnings.map(({ code }) => code),
      ['client_unknown'],
    );
  });

  test('setClientAddress sets the address', async () => {
    const { handler, warnings } = backend({ clientKey: undefined, rateLimit: { perMinute: 1 } });
    const app = new Hono().all('/navai/*', c => {
      setClientAddress(c.req.raw, getConnInfo(c).remote.address ?? '');
      return handler(c.req.raw);
    });
    const base = await startHono(app);
    assert.equal((await fetch(`${base}/functions`)).status, 200);
    assert.equal((await fetch(`${base}/functions`)).status, 429);
    assert.deepEqual(warnings, []);
  });
});
