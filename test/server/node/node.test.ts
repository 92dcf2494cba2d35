import assert from 'node:assert/strict';
import { once } from 'node:events';
import { request as httpRequest, type IncomingMessage, type ServerResponse } from 'node:http';
import { connect } from 'node:net';
import { after, describe, test } from 'node:test';
import {
  clientAddress,
  type FunctionContext,
  type Handler,
  toNodeListener,
} from '../../../src/server/index.js';
import { backend, type Listening, listen, readText } from '../support.js';

const opened: Listening[] = [];
after(() => Promise.all(opened.map(server => server.close())));

async function serve(handler: Handler, wrap = (listener: Listener) => listener): Promise<string> {
  const server = await listen(wrap(toNodeListener(handler)));
  opened.push(server);
  return server.url;
}

type Listener = (req: IncomingMessage, res: ServerResponse) => void;

function execute(url: string, body: object, init: RequestInit = {}): Promise<Response> {
  const headers = { 'Content-Type': 'application/json' };
  return fetch(`${url}/navai/functions/execute`, {
    method: 'POST',
    headers,
    body: JSON.stringify(body),
    ...init,
  });
}

const echo = { echo: (payload: unknown) => payload };

describe('toNodeListener', { timeout: 20_000 }, () => {
  test('answers over HTTP', async () => {
    const url = await serve(backend({ functions: echo }).handler);
    const response = await execute(url, { function_name: 'echo', payload: { a: 'ñ' } });
    assert.deepEqual(await response.json(), { ok: true, function_name: 'echo', result: { a: 'ñ' } });
  });

  test('gives the address of the socket for the rate limit', async () => {
    const seen: (string | undefined)[] = [];
    const url = await serve(async request => {
      seen.push(clientAddress(request));
      return new Response();
    });
    await fetch(url);
    assert.deepEqual(seen, ['127.0.0.1']);
  });

  test('a function gets the real Request, its body already read', async () => {
    const look = (_payload: unknown, { request }: FunctionContext) => ({
      real: request instanceof Request && new Request(request.url, { headers: request.headers }) !== request,
      same: request.method === 'POST' && request.headers.get('x-shop') === 'a, b',
      path: new URL(request.url).pathname,
      read: request.bodyUsed,
      address: clientAddress(request),
    });
    const url = await serve(backend({ functions: { look } }).handler);
    const headers = new Headers([
      ['Content-Type', 'application/json'],
      ['X-Shop', 'a'],
      ['X-Shop', 'b'],
    ]);
    const response = await execute(url, { function_name: 'look' }, { headers });
    const path = '/navai/functions/execute';
    const result = { real: true, same: true, path, read: true, address: '127.0.0.1' };
    assert.deepEqual(((await response.json()) as { result: unknown }).result, result);
  });

  test('a function may spread its context', async () => {
    const spread = (_payload: unknown, context: FunctionContext) => {
      const { request, signal } = { ...context };
      return [request instanceof Request, signal instanceof AbortSignal];
    };
    const url = await serve(backend({ functions: { spread } }).handler);
    const { result } = (await (await execute(url, { function_name: 'spread' })).json()) as {
      result: unknown;
    };
    assert.deepEqual(result, [true, true]);
  });

  test('authorize may read a copy of the body, and the function still gets it', async () => {
    const seen: unknown[] = [];
    const authorize = async (request: Request) => seen.push(await request.clone().json()) > 0;
    const url = await serve(backend({ functions: echo, authorize }).handler);
    const call = { function_name: 'echo', payload: { a: 1 } };
    const response = await execute(url, call);
    assert.deepEqual(seen, [call]);
    assert.deepEqual(((await response.json()) as { result: unknown }).result, { a: 1 });
  });

  test('a handler around ours gets a Request, and what it adds arrives', async () => {
    const { handler } = backend({ functions: echo });
    const url = await serve(async request => {
      const response = await handler(request);
      response.headers.append('X-Around', String(request instanceof Request));
      return response;
    });
    const response = await execute(url, { function_name: 'echo', payload: { a: 1 } });
    assert.equal(response.headers.get('x-around'), 'true');
    assert.deepEqual(((await response.json()) as { result: unknown }).result, { a: 1 });
  });

  test("a copy of the Request's signal is aborted too when the client goes away", async () => {
    let started = (_signal: AbortSignal) => {};
    const running = new Promise<AbortSignal>(resolve => {
      started = resolve;
    });
    const wait = (_payload: unknown, { request }: FunctionContext) => {
      started(new Request(request.url, { signal: request.signal }).signal);
      return new Promise(() => {});
    };
    const url = await serve(backend({ functions: { wait } }).handler);
    const leaving = new AbortController();
    const lost = execute(url, { function_name: 'wait' }, { signal: leaving.signal }).catch(() => 'lost');
    const signal = await running;
    leaving.abort();
    await (signal.aborted || once(signal, 'abort'));
    assert.equal(await lost, 'lost');
  });

  test('a page on the same host is let through, another is not', async () => {
    const url = await serve(backend().handler);
    const ask = (origin: string) => fetch(`${url}/navai/functions`, { headers: { Origin: origin } });
    assert.equal((await ask(url)).status, 200);
    assert.equal((await ask('https://evil.example')).status, 403);
  });

  test('mounted in Express the original URL counts', async () => {
    const mount = (listener: Listener) => (req: IncomingMessage, res: ServerResponse) => {
      Object.assign(req, { originalUrl: req.url, url: req.url?.replace('/navai', '') });
      listener(req, res);
    };
    const url = await serve(backend({ functions: echo }).handler, mount);
    assert.equal((await fetch(`${url}/navai/functions`)).status, 200);
  });

  test('a body that a parser before us has read is taken from it', async () => {
    const parser = (listener: Listener) => async (req: IncomingMessage, res: ServerResponse) => {
      Object.assign(req, { body: JSON.parse(await readText(req)) });
      listener(req, res);
    };
    const url = await serve(backend({ functions: echo }).handler, parser);
    const response = await execute(url, { function_name: 'echo', payload: { a: 1 } });
    assert.deepEqual(((await response.json()) as { result: unknown }).result, { a: 1 });
  });

  test('a streamed body without a length is cut at the limit and the answer still arrives', async () => {
    const url = await serve(backend().handler);
    const headers = { 'Content-Type': 'application/json' };
    const req = httpRequest(`${url}/navai/functions/execute`, { method: 'POST', headers });
    const piece = 'x'.repeat(16_384);
    for (let i = 0; i < 64; i++) req.write(piece);
    const [res] = (await once(req, 'response')) as [IncomingMessage];
    assert.equal(res.statusCode, 413);
    assert.equal(JSON.parse(await readText(res)).code, 'body_too_large');
    req.destroy();
  });

  test('a client that goes away aborts the function', async () => {
    let started = (_signal: AbortSignal) => {};
    const running = new Promise<AbortSignal>(resolve => {
      started = resolve;
    });
    const wait = (_payload: unknown, { signal }: FunctionContext) => {
      started(signal);
      return new Promise(() => {});
    };
    const url = await serve(backend({ functions: { wait } }).handler);
    const leaving = new AbortController();
    const lost = execute(url, { function_name: 'wait' }, { signal: leaving.signal }).catch(() => 'lost');
    const signal = await running;
    leaving.abort();
    await (signal.aborted || once(signal, 'abort'));
    assert.equal(await lost, 'lost');
  });

  test('a client that goes away in the middle of its body does no harm', async () => {
    const url = await serve(backend({ functions: echo }).handler);
    const socket = connect(Number(new URL(url).port), '127.0.0.1');
    socket.write('POST /navai/functions/execute HTTP/1.1\r\nHost: a\r\nContent-Length: 50\r\n\r\n{"fun');
    await once(socket, 'connect');
    socket.destroy();
    await once(socket, 'close');
    assert.equal((await fetch(`${url}/navai/functions`)).status, 200);
  });

  test('an answer is streamed, and its source is cancelled when the client goes away', async () => {
    let cancelled = () => {};
    const source = new Promise<void>(resolve => {
      cancelled = resolve;
    });
    const body = () =>
      new ReadableStream({
        pull: controller => controller.enqueue(new Uint8Array(65_536)),
        cancel: () => cancelled(),
      });
    const url = await serve(async () => new Response(body()));
    const leaving = new AbortController();
    const response = await fetch(url, { signal: leaving.signal });
    await response.body?.getReader().read();
    leaving.abort();
    await source;
  });

  test('every cookie of an answer is kept', async () => {
    const headers = new Headers([
      ['Set-Cookie', 'a=1'],
      ['Set-Cookie', 'b=2'],
    ]);
    const url = await serve(async () => new Response(null, { status: 204, headers }));
    assert.deepEqual((await fetch(url)).headers.getSetCookie(), ['a=1', 'b=2']);
  });

  test('a path that looks like a host stays a path', async () => {
    const paths: string[] = [];
    const url = await serve(async request => {
      paths.push(new URL(request.url).pathname);
      return new Response();
    });
    await fetch(`${url}//evil.example/x`);
    assert.deepEqual(paths, ['//evil.example/x']);
  });
});
