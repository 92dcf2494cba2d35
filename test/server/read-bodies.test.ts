import assert from 'node:assert/strict';
import { once } from 'node:events';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import { connect, createServer as createHttp2Server, type Http2ServerRequest } from 'node:http2';
import type { AddressInfo } from 'node:net';
import { after, describe, test } from 'node:test';
import { bodyParser } from '@koa/bodyparser';
import fastify from 'fastify';
import {
  createApp,
  defineEventHandler,
  fromNodeMiddleware,
  readBody,
  toNodeListener as toListener,
} from 'h3';
import { H3, toNodeHandler } from 'h3-v2';
import Koa from 'koa';
import { type HandlerOptions, type HandlerWarning, toNodeListener } from '../../src/server/index.js';
import { backend, bodyOf, type Listening, listen, post, readText } from './support.js';

type Listener = (req: IncomingMessage, res: ServerResponse) => unknown;

const opened: Pick<Listening, 'close'>[] = [];
after(() => Promise.all(opened.map(server => server.close())));

const CALL = { function_name: 'echo', payload: { a: 'ñ' } };
const ECHOED = { ok: true, function_name: 'echo', result: { a: 'ñ' } };
const echoing = (options: HandlerOptions = {}) =>
  backend({ functions: { echo: (payload: unknown) => payload }, ...options });

/** Starts a server that lets `wrap` decide what happens before ours. */
async function serve(wrap: (listener: Listener) => Listener, options: HandlerOptions = {}) {
  const { handler, warnings } = echoing(options);
  const server = await listen(wrap(toNodeListener(handler)) as Listener & ((...args: never[]) => void));
  opened.push(server);
  return { base: `${server.url}/navai`, warnings };
}

function execute(base: string, body: string, type = 'application/json'): Promise<Response> {
  const headers = { 'Content-Type': type };
  return fetch(`${base}/functions/execute`, { method: 'POST', headers, body });
}

const codesOf = (warnings: HandlerWarning[]) => warnings.map(({ code }) => code);

/** Starts Fastify with a route that hands its raw request over; `pass` may give it the body. */
async function inFastify(pass: (raw: object, body: unknown) => void, more: object = {}) {
  const { handler, warnings } = echoing();
  const listener = toNodeListener(handler);
  const app = fastify(more);
  app.all('/navai/*', (request, reply) => {
    pass(request.raw, request.body);
    reply.hijack();
    listener(request.raw, reply.raw);
  });
  opened.push({ close: async () => void (await app.close()) });
  return { app, warnings, base: `${await app.listen({ port: 0 })}/navai` };
}

const hand = (raw: object, body: unknown) => void Object.assign(raw, { body });

describe('a body that Fastify has read', { timeout: 60_000 }, () => {
  test('is taken from the raw request', async () => {
    const { base, warnings } = await inFastify(hand);
    assert.deepEqual(await bodyOf(execute(base, JSON.stringify(CALL))), ECHOED);
    assert.deepEqual(warnings, []);
  });

  test('still has to be JSON', async () => {
    const { base } = await inFastify(hand);
    assert.equal((await execute(base, JSON.stringify(CALL), 'text/plain')).status, 415);
    assert.equal((await bodyOf(execute(base, '[1]'))).code, 'invalid_request');
    assert.equal((await bodyOf(execute(base, 'null'))).code, 'invalid_request');
  });

  test('is a 500 that says so if it is not handed over, with one warning', async () => {
    const { base, warnings } = await inFastify(() => {});
    for (let at = 0; at < 2; at++) {
      const response = await execute(base, JSON.stringify(CALL));
      assert.equal(response.status, 500);
      assert.equal((await bodyOf(response)).code, 'body_already_read');
    }
    assert.deepEqual(codesOf(warnings), ['body_already_read']);
    assert.match(warnings[0]?.message ?? '', /request\.raw\.body = request\.body/);
  });

  test('is no problem for requests without one', async () => {
    const { base, warnings } = await inFastify(() => {});
    assert.equal((await fetch(`${base}/functions`)).status, 200);
    const empty = await fetch(`${base}/functions/execute`, { method: 'POST' });
    assert.equal((await bodyOf(empty)).code, 'function_name_required');
    assert.deepEqual(warnings, []);
  });

  for (const [handed, code] of [
    [true, undefined],
    [false, 'body_already_read'],
  ] as const)
    test(`over HTTP/2 is ${handed ? 'taken' : 'refused'} too`, async () => {
      const { app, base } = await inFastify(handed ? hand : () => {}, { http2: true });
      const body = await postOverHttp2(base, JSON.stringify(CALL));
      assert.deepEqual(handed ? body : body.code, handed ? ECHOED : code);
      await app.close();
    });
});

// biome-ignore lint/suspicious/noExplicitAny: the tests read into it freely.
async function postOverHttp2(base: string, body: string): Promise<any> {
  const { origin, pathname } = new URL(`${base}/functions/execute`);
  const client = connect(origin);
  try {
    const headers = { ':method': 'POST', ':path': pathname, 'content-type': 'application/json' };
    const stream = client.request(headers);
    stream.end(body);
    let text = '';
    for await (const chunk of stream) text += chunk;
    return JSON.parse(text);
  } finally {
    client.close();
  }
}

describe('a body over HTTP/2 without a length', { timeout: 60_000 }, () => {
  async function serveHttp2(read: (req: Http2ServerRequest) => Promise<void>): Promise<string> {
    const listener = toNodeListener(echoing().handler);
    const server = createHttp2Server(async (req, res) => {
      await read(req);
      listener(req as unknown as IncomingMessage, res as unknown as ServerResponse);
    }).listen(0, '127.0.0.1');
    await once(server, 'listening');
    opened.push({ close: async () => void server.close() });
    return `http://127.0.0.1:${(server.address() as AddressInfo).port}/navai`;
  }

  test('is read', async () => {
    const base = await serveHttp2(async () => {});
    assert.deepEqual(await postOverHttp2(base, JSON.stringify(CALL)), ECHOED);
  });

  test('is refused if something has read it', async () => {
    const base = await serveHttp2(async req => void (await readText(req as unknown as IncomingMessage)));
    assert.equal((await postOverHttp2(base, JSON.stringify(CALL))).code, 'body_already_read');
    assert.equal((await postOverHttp2(base, '')).code, 'function_name_required');
  });
});

describe('a body that Koa’s parser has read', { timeout: 60_000 }, () => {
  function inKoa(hand: boolean, options: HandlerOptions = {}) {
    return serve(listener => {
      const app = new Koa();
      app.use(bodyParser({ enableTypes: ['json', 'form', 'text'] }));
      app.use(context => {
        if (hand) Object.assign(context.req, { body: context.request.body });
        context.respond = false;
        listener(context.req, context.res);
      });
      return app.callback();
    }, options);
  }

  test('is taken from the raw request', async () => {
    const { base, warnings } = await inKoa(true);
    assert.deepEqual(await bodyOf(execute(base, JSON.stringify(CALL))), ECHOED);
    assert.equal(
      (await execute(base, 'function_name=echo', 'application/x-www-form-urlencoded')).status,
      415,
    );
    assert.equal((await execute(base, JSON.stringify(CALL), 'text/plain')).status, 415);
    assert.deepEqual(warnings, []);
  });

  test('still has to be within the limit', async () => {
    const { base } = await inKoa(true, { maxBodyBytes: 100 });
    const long = JSON.stringify({ ...CALL, payload: { a: 'x'.repeat(200) } });
    assert.equal((await execute(base, long)).status, 413);
  });

  test('is a 500 that says so if it is not handed over', async () => {
    const { base, warnings } = await inKoa(false);
    assert.equal((await bodyOf(execute(base, JSON.stringify(CALL)))).code, 'body_already_read');
    assert.deepEqual(codesOf(warnings), ['body_already_read']);
  });
});

describe('a body that h3 has read', { timeout: 60_000 }, () => {
  test('is taken from where h3 1 leaves it', async () => {
    const { base, warnings } = await serve(listener => {
      const app = createApp();
      app.use(defineEventHandler(async event => void (event.method === 'POST' && (await readBody(event)))));
      app.use(fromNodeMiddleware(listener as Parameters<typeof fromNodeMiddleware>[0]));
      return toListener(app);
    });
    assert.deepEqual(await bodyOf(execute(base, JSON.stringify(CALL))), ECHOED);
    assert.equal((await fetch(`${base}/functions`)).status, 200);
    assert.deepEqual(warnings, []);
  });

  for (const [what, read, expected] of [
    ['is read by the handler if h3 2 has not', false, ECHOED],
    ['is refused if h3 2 has read it', true, 'body_already_read'],
  ] as const)
    test(what, async () => {
      const { handler } = echoing();
      const app = new H3().all('/navai/**', async event => {
        if (read) await event.req.json();
        return handler(event.req);
      });
      const server = createServer(toNodeHandler(app)).listen(0, '127.0.0.1');
      await once(server, 'listening');
      opened.push({ close: async () => void server.close() });
      const base = `http://127.0.0.1:${(server.address() as AddressInfo).port}/navai`;
      const body = await bodyOf(execute(base, JSON.stringify(CALL)));
      assert.deepEqual(read ? body.code : body, expected);
    });
});

describe('a Node request’s body', { timeout: 60_000 }, () => {
  /** Reads the stream and leaves `body`, made from its text. */
  const leaving = (make: (text: string) => unknown) => (listener: Listener) => {
    return async (req: IncomingMessage, res: ServerResponse) => {
      Object.assign(req, { body: make(await readText(req)) });
      listener(req, res);
    };
  };
  const kinds: [string, (text: string) => unknown][] = [
    ['an object', text => JSON.parse(text)],
    ['text', text => text],
    ['a Buffer', text => Buffer.from(text)],
    ['an ArrayBuffer', text => new TextEncoder().encode(text).buffer],
    ['a DataView', text => new DataView(new TextEncoder().encode(text).buffer)],
  ];
  for (const [kind, make] of kinds)
    test(`is taken if it was left as ${kind}`, async () => {
      const { base } = await serve(leaving(make));
      assert.deepEqual(await bodyOf(execute(base, JSON.stringify(CALL))), ECHOED);
    });

  test('is refused if a value was left that is not a body', async () => {
    const { base } = await serve(leaving(() => () => {}));
    assert.equal((await bodyOf(execute(base, JSON.stringify(CALL)))).code, 'body_already_read');
  });

  test('is refused if only its first part was read', async () => {
    const { base } = await serve(listener => async (req, res) => {
      await once(req, 'data');
      req.pause().removeAllListeners('data');
      listener(req, res);
    });
    assert.equal((await bodyOf(execute(base, JSON.stringify(CALL)))).code, 'body_already_read');
  });

  test('is refused through a handler around ours too', async () => {
    const { handler } = echoing();
    const listener = toNodeListener(request => handler(request));
    const server = await listen(async (req, res) => {
      await readText(req);
      listener(req, res);
    });
    opened.push(server);
    const response = await execute(`${server.url}/navai`, JSON.stringify(CALL));
    assert.equal((await bodyOf(response)).code, 'body_already_read');
  });
});

describe('a fetch Request’s body', () => {
  test('is refused if it was read, with one warning', async () => {
    const { handler, warnings } = echoing();
    const read = async (request: Request) => {
      await request.text();
      return request;
    };
    const locked = post('functions/execute', CALL);
    locked.body?.getReader();
    for (const request of [await read(post('functions/execute', CALL)), locked]) {
      const response = await handler(request);
      assert.equal(response.status, 500);
      assert.equal((await bodyOf(response)).code, 'body_already_read');
    }
    assert.deepEqual(codesOf(warnings), ['body_already_read']);
  });

  test('is refused if authorize read it', async () => {
    const authorize = async (request: Request) => (await request.json()) !== undefined;
    const { handler, warnings } = echoing({ authorize });
    const response = await handler(post('functions/execute', CALL));
    assert.equal((await bodyOf(response)).code, 'body_already_read');
    assert.deepEqual(codesOf(warnings), ['body_already_read']);
  });

  test('can be given again', async () => {
    const { handler } = echoing();
    const request = post('functions/execute', CALL);
    const body = await request.text();
    assert.deepEqual(await bodyOf(handler(new Request(request, { body }))), ECHOED);
  });
});
