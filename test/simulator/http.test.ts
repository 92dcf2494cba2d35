import assert from 'node:assert/strict';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { after, before, test } from 'node:test';
import {
  createSimulator,
  type RealtimeSession,
  type RunningSimulator,
  startSimulator,
} from '../../src/simulator/index.js';

interface Minted {
  value: string;
  expires_at: number;
  session: RealtimeSession;
}

let now = Date.parse('2026-01-01T00:00:00Z');
let simulator: RunningSimulator;

before(async () => {
  simulator = await startSimulator({ now: () => now });
});
after(() => simulator.close());

function post(path: string, body: string, headers: Record<string, string> = {}) {
  return fetch(simulator.url + path, { method: 'POST', body, headers });
}

const mint = (body: unknown, key = 'sk-simulator') =>
  post('/v1/realtime/client_secrets', typeof body === 'string' ? body : JSON.stringify(body), {
    authorization: `Bearer ${key}`,
    'content-type': 'application/json',
  });

async function errorOf(response: Response) {
  const { error } = (await response.json()) as {
    error: { message: string; type: string; code: string; param: string };
  };
  return error;
}

test('a mint returns a client secret and its whole session', async () => {
  const response = await mint({
    expires_after: { anchor: 'created_at', seconds: 60 },
    session: {
      type: 'realtime',
      model: 'gpt-realtime',
      instructions: 'Be kind.',
      audio: { output: { voice: 'marin' } },
    },
  });
  assert.equal(response.status, 200);
  const { value, expires_at, session } = (await response.json()) as Minted;
  assert.match(value, /^ek_/);
  assert.equal(expires_at, now / 1000 + 60);
  assert.match(session.id, /^sess_/);
  assert.equal(session.model, 'gpt-realtime');
  assert.equal(session.audio.output.voice, 'marin');
  assert.equal(session.audio.input.turn_detection?.type, 'server_vad');
});

test('a mint without a session returns the defaults for ten minutes', async () => {
  const { expires_at, session } = (await (await mint({})).json()) as Minted;
  assert.equal(expires_at, now / 1000 + 600);
  assert.equal(session.model, 'gpt-realtime-2.1');
});

test('a mint without the key gets the service’s error', async () => {
  for (const key of ['sk-wrong', '']) {
    const response = await mint({}, key);
    assert.equal(response.status, 401);
    const { type, code, message } = await errorOf(response);
    assert.deepEqual([type, code, typeof message], ['invalid_request_error', 'invalid_api_key', 'string']);
  }
});

/** The body of a mint, and the `param` of its error. */
const refused: [unknown, string | null][] = [
  [{ expires_after: { anchor: 'created_at', seconds: 9 } }, 'expires_after.seconds'],
  [{ expires_after: { anchor: 'created_at', seconds: 7201 } }, 'expires_after.seconds'],
  [{ expires_after: { anchor: 'later', seconds: 60 } }, 'expires_after.anchor'],
  [{ session: { model: 'gpt-realtime' } }, 'session.type'],
  [{ session: { type: 'transcription' } }, 'session.type'],
  [{ session: { type: 'realtime', audio: { output: { voice: 7 } } } }, 'session.audio.output.voice'],
  [{ session: 'none' }, 'session'],
  [{ model: 'gpt-realtime' }, 'model'],
  ['{broken', null],
  ['[]', null],
];

for (const [body, param] of refused) {
  test(`a mint with ${JSON.stringify(body)} is refused for ${param ?? 'its body'}`, async () => {
    const response = await mint(body);
    assert.equal(response.status, 400);
    assert.equal((await errorOf(response)).param, param);
  });
}

test('a very large body is refused', async () => {
  assert.equal((await mint('x'.repeat(300_000))).status, 400);
});

const call = (secret: string, sdp: string, type = 'application/sdp') =>
  post('/v1/realtime/calls', sdp, { authorization: `Bearer ${secret}`, 'content-type': type });

test('a call requires a known, valid client secret', async () => {
  assert.equal((await call('ek_unknown', 'v=0')).status, 401);
  assert.equal((await call('', 'v=0')).status, 401);
  const { value } = (await (
    await mint({ expires_after: { anchor: 'created_at', seconds: 10 } })
  ).json()) as Minted;
  now += 11_000;
  const late = await call(value, 'v=0');
  assert.equal(late.status, 401);
  assert.match((await errorOf(late)).message, /expired/);
});

test('an invalid offer is refused, and leaves no call open', async () => {
  const { value } = (await (await mint({})).json()) as Minted;
  for (const sdp of ['', 'hello', 'v=0\r\n', 'v=0\r\nm=nonsense', '{"type":"offer"}']) {
    const response = await call(value, sdp);
    assert.equal(response.status, 400, sdp);
    assert.equal((await errorOf(response)).code, 'invalid_offer');
  }
  assert.equal((await call(value, 'v=0', 'text/plain')).status, 400);
  assert.ok([...simulator.calls.values()].every(({ state }) => state === 'closed'));
});

test('any origin may send a preflight with the SDK’s headers, and read the Location', async () => {
  const response = await fetch(`${simulator.url}/v1/realtime/calls`, { method: 'OPTIONS' });
  assert.equal(response.status, 204);
  assert.equal(response.headers.get('access-control-allow-origin'), '*');
  assert.equal(response.headers.get('access-control-expose-headers'), 'Location');
  const allowed = response.headers.get('access-control-allow-headers') ?? '';
  for (const name of ['authorization', 'content-type', 'x-openai-agents-sdk', 'openai-safety-identifier']) {
    assert.ok(allowed.includes(name), name);
  }
});

test('other paths and methods get a JSON error that browsers may read', async () => {
  const missing = await post('/v1/chat', '{}');
  assert.deepEqual([missing.status, missing.headers.get('access-control-allow-origin')], [404, '*']);
  assert.equal((await errorOf(missing)).code, 'not_found');
  assert.equal((await fetch(`${simulator.url}/v1/realtime/calls`)).status, 405);
  assert.equal((await post('/v1/realtime/calls/rtc_gone/hangup', '')).status, 404);
});

test('it can be mounted in another server, under a prefix', async () => {
  const mounted = createSimulator({ apiKey: 'sk-other' });
  const server = createServer(mounted.listener);
  await new Promise<void>(resolve => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  const response = await fetch(`http://127.0.0.1:${port}/realtime/v1/realtime/client_secrets?a=1`, {
    method: 'POST',
    headers: { authorization: 'Bearer sk-other' },
  });
  assert.equal(response.status, 200);
  assert.deepEqual(
    mounted.log.map(entry => entry.event.status),
    [200],
  );
  await mounted.close();
  server.closeAllConnections();
  await new Promise(resolve => server.close(resolve));
});

test('events are logged, and can be awaited in advance', async () => {
  simulator.clearLog();
  const coming = simulator.waitFor(
    entry => entry.event.type === 'http.request' && entry.event.status === 404,
  );
  await post('/nowhere', '');
  assert.equal((await coming).event.path, '/nowhere');
  assert.equal((await simulator.waitFor(entry => entry.event.path === '/nowhere')).event.method, 'POST');
  await assert.rejects(
    simulator.waitFor(() => false, 1),
    /The last: in http.request/,
  );
});

test('a port in use rejects the start', async () => {
  await assert.rejects(startSimulator({ port: simulator.port }), { code: 'EADDRINUSE' });
});
