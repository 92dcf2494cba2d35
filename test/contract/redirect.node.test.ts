import assert from 'node:assert/strict';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { after, describe, test } from 'node:test';
import { BackendClient } from '../../src/contract/index.js';
import type { VoiceError } from '../../src/core/errors/errors.js';
import { collectWarnings } from '../core/warnings.js';

type Listener = (request: IncomingMessage, response: ServerResponse) => void;

const opened: (() => void)[] = [];
after(() => opened.map(close => close()));

/** A server that notes what it is asked. */
async function serve(answer: Listener) {
  const asked: string[] = [];
  const server = createServer((request, response) => {
    asked.push(`${request.method} ${request.url} ${request.headers['x-wp-nonce']}`);
    request.resume().once('end', () => answer(request, response));
  });
  await new Promise<void>(resolve => server.listen(0, '127.0.0.1', resolve));
  opened.push(() => {
    server.close();
    server.closeAllConnections();
  });
  return { url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`, asked };
}

const minted: Listener = (_, response) => void response.end('{"value":"ek_1"}');
const redirectTo =
  (address: (path: string) => string, status = 307): Listener =>
  ({ url = '' }, response) =>
    void response.writeHead(status, { location: address(url) }).end();

function clientOf(backend: string) {
  const warnings = collectWarnings();
  const options = { backend, headers: { 'X-WP-Nonce': '42' } };
  return { client: new BackendClient(options, new Set(), warnings.warn), warnings };
}

const { signal } = new AbortController();
const page = { keepalive: false, leaving: false };

describe('outside of browsers, a redirect of the backend', { timeout: 60_000 }, () => {
  for (const status of [301, 302, 307, 308])
    test(`to another origin (${status}) is refused, with a warning that names both addresses`, async () => {
      const other = await serve(minted);
      const { url } = await serve(redirectTo(path => `${other.url}${path}?token=secret`, status));
      const { client, warnings } = clientOf(url);
      const error = (await client.mint({ voice: 'v' }, signal).catch(reason => reason)) as VoiceError;
      assert.equal(error.code, 'backend-invalid');
      assert.deepEqual(other.asked, []);
      const [from, to] = [url, other.url].map(base => `${base}/realtime/client-secret`);
      assert.match(warnings.details[0] ?? '', new RegExp(`^${from} redirects to ${to}\\. `));
      assert.deepEqual(warnings.codes, ['backend-redirected']);
      assert.equal(error.detail, warnings.details[0]);
    });

  test('is refused for every kind of request, with one such warning', async () => {
    const other = await serve(minted);
    const { url } = await serve(redirectTo(path => other.url + path));
    const { client, warnings } = clientOf(url);
    const call = { name: 'f', payload: { a: 1 }, toolCallId: 'c', sessionKey: 's' };
    const requests = [
      client.mint({}, signal),
      client.execute(call, signal),
      client.synthesize('Hi.', signal),
    ];
    for (const result of await Promise.allSettled(requests)) assert.equal(result.status, 'rejected');
    assert.equal(await client.listFunctions(signal, warnings.warn), undefined);
    assert.equal(await client.listRoutes(signal, warnings.warn), undefined);
    const archive = await client.archive();
    for (const endpoint of ['turns', 'sessionEnd', 'feedback'] as const)
      assert.equal((await archive.file(endpoint, {}, page)).outcome, 'refused');
    assert.deepEqual(other.asked, []);
    assert.deepEqual(warnings.codes, ['backend-redirected', 'functions-unavailable', 'routes-unavailable']);
  });

  test('within its origin is followed', async () => {
    const { url, asked } = await serve((request, response) =>
      request.url?.endsWith('/')
        ? minted(request, response)
        : redirectTo(path => `${path}/`, 308)(request, response),
    );
    const { client, warnings } = clientOf(url);
    assert.deepEqual(await client.mint({}, signal), { value: 'ek_1' });
    assert.deepEqual(asked, ['POST /realtime/client-secret 42', 'POST /realtime/client-secret/ 42']);
    assert.deepEqual(warnings.codes, []);
  });
});
