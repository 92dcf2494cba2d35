import assert from 'node:assert/strict';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { after, describe, type TestContext, test } from 'node:test';
import { listen } from '../server/support.js';
import { CommandLine, folderOf } from './command-line.js';

const KEY = 'sk-proj-never-to-be-seen';
const TAG = /<navai-voice backend="([^"]+)"(?: call-url="([^"]+)")?><\/navai-voice>/;

const folder = folderOf({
  'shop.mjs': `export const is_shop_open = ({ shop }) => ({ open: shop === 'Lisbon' });
export function whoseVariable() { return process.env.SHOP_NAME; }
export async function slow() { await fetch(process.env.GATE); return 'done'; }`,
  'broken.mjs': `throw new Error('no database');`,
  'open.mjs': `setInterval(() => {}, 1000); export const nothing = () => null;`,
  'shop.env': `SHOP_NAME=Lisbon Roastery\nOPENAI_API_KEY=${KEY}\n`,
  'told.txt': 'You sell coffee.\n',
  'routes.json': '[{ "name": "Prices", "path": "/prices", "synonyms": ["plans"] }]',
});
after(() => folder.remove());

/** Starts the command on a free port, waits for the printed tag, and returns its attributes. */
async function serve(t: TestContext, args: readonly string[], env: Readonly<Record<string, string>> = {}) {
  const line = new CommandLine(['serve', '--port', '0', ...args], env, folder.path);
  t.after(() => line.stop('SIGKILL'));
  const [, backend = '', callUrl] = await line.says(TAG);
  return { line, backend, callUrl };
}

function post(url: string, body: unknown, headers: Record<string, string> = {}): Promise<Response> {
  const sent = { 'content-type': 'application/json', ...headers };
  return fetch(url, { method: 'POST', headers: sent, body: JSON.stringify(body) });
}

// biome-ignore lint/suspicious/noExplicitAny: the tests read into it freely.
const json = async (response: Response | Promise<Response>): Promise<any> => (await response).json();

describe('navai-voice serve', { concurrency: 2 }, () => {
  test('without a key it uses the simulator, with a note on standard error', async t => {
    const { line, backend, callUrl = '' } = await serve(t, ['--functions', 'shop.mjs']);
    assert.match(line.stderr, /NO KEY.*SIMULATOR/);
    assert.match(line.stdout, /Functions +is_shop_open, slow, whose_variable\n/);
    const secret = await json(post(`${backend}/realtime/client-secret`, {}));
    assert.match(secret.value, /^ek_/);
    const call = await fetch(callUrl, {
      method: 'POST',
      headers: { authorization: `Bearer ${secret.value}`, 'content-type': 'application/sdp' },
      body: 'no offer',
    });
    assert.equal(
      (await json(call)).error.code,
      'invalid_offer',
      'the secret is taken, and the offer is read',
    );
    assert.deepEqual(
      (await json(fetch(`${backend}/functions`))).items.map(({ name }: { name: string }) => name),
      ['is_shop_open', 'slow', 'whose_variable'],
    );
    assert.deepEqual(
      await json(
        post(`${backend}/functions/execute`, { function_name: 'is_shop_open', payload: { shop: 'Lisbon' } }),
      ),
      { ok: true, function_name: 'is_shop_open', result: { open: true } },
    );
    assert.equal(await line.stop(), 0);
  });

  test('with a key it uses OpenAI, and never prints the key', async t => {
    const { line, backend, callUrl } = await serve(t, [], { OPENAI_API_KEY: KEY });
    assert.equal(callUrl, undefined);
    assert.match(line.stdout, /Other side +OpenAI/);
    await json(fetch(`${backend}/functions`));
    assert.equal(await line.stop(), 0);
    assert.equal(line.stderr, '');
    assert.doesNotMatch(line.stdout + line.stderr, new RegExp(KEY));
  });

  test('--simulator wins over a key, and never gets it', async t => {
    const { line, backend } = await serve(t, ['--simulator'], { OPENAI_API_KEY: KEY });
    const response = await post(`${backend}/realtime/client-secret`, {});
    assert.equal(response.status, 200);
    assert.equal(line.stderr, '');
    assert.doesNotMatch(line.stdout + JSON.stringify(await response.json()), new RegExp(KEY));
  });

  test('pages on localhost may use it on any port, and other pages may not', async t => {
    const { backend } = await serve(t, []);
    const from = async (origin: string) =>
      (await fetch(`${backend}/functions`, { headers: { origin } })).status;
    assert.equal(await from('http://localhost:5173'), 200);
    assert.equal(await from('http://127.0.0.1:8080'), 200);
    assert.equal(await from('https://shop.example'), 403);
  });

  test('--origin lists the only pages that may use it', async t => {
    const { backend } = await serve(t, ['--origin', 'https://a.example', '--origin', 'https://b.example']);
    const from = async (origin: string) =>
      (await fetch(`${backend}/functions`, { headers: { origin } })).status;
    assert.deepEqual(
      [await from('https://a.example'), await from('https://b.example'), await from('http://localhost:5173')],
      [200, 200, 403],
    );
  });

  test('when other machines can reach it, only pages of its own host may use it', async t => {
    const { line, backend } = await serve(t, ['--host', '0.0.0.0'], { OPENAI_API_KEY: KEY });
    const from = async (origin: string) =>
      (await fetch(`${backend}/functions`, { headers: { origin } })).status;
    assert.match(line.stderr, /0\.0\.0\.0 can be reached from other machines/);
    assert.equal(await from('http://localhost:5173'), 403);
    assert.equal(await from(new URL(backend).origin), 200);
  });

  test('options set the session, and win over the environment', async t => {
    const { backend } = await serve(
      t,
      [
        '--model',
        'gpt-realtime-mini',
        '--voice',
        'cedar',
        '--instructions-file',
        'told.txt',
        '--base',
        '/v1',
      ],
      { OPENAI_REALTIME_VOICE: 'marin', OPENAI_REALTIME_LANGUAGE: 'Portuguese' },
    );
    assert.match(backend, /:\d+\/v1$/);
    const { session } = await json(post(`${backend}/realtime/client-secret`, {}));
    assert.equal(session.model, 'gpt-realtime-mini');
    assert.equal(session.audio.output.voice, 'cedar');
    assert.match(session.instructions, /^You sell coffee\.\n.*Portuguese/);
  });

  test('--env-file sets variables for the backend and its functions', async t => {
    const { line, backend } = await serve(t, ['--env-file', 'shop.env', '--functions', 'shop.mjs']);
    assert.match(line.stdout, /Other side +OpenAI/);
    const answer = await json(
      post(`${backend}/functions/execute`, { function_name: 'whose_variable', payload: {} }),
    );
    assert.equal(answer.result, 'Lisbon Roastery');
    assert.doesNotMatch(line.stdout + line.stderr, new RegExp(KEY));
  });

  test('--routes are returned to pages', async t => {
    const { backend } = await serve(t, ['--routes', 'routes.json']);
    const { items } = await json(fetch(`${backend}/routes`));
    assert.deepEqual(items, [{ name: 'Prices', path: '/prices', synonyms: ['plans'] }]);
  });

  test('a failed module causes a warning at the start, and the others are loaded', async t => {
    const { line } = await serve(t, ['--functions', 'shop.mjs,broken.mjs']);
    assert.match(line.stderr, /warning \(function_module_failed\): .*no database/);
    assert.match(line.stdout, /is_shop_open/);
  });

  test('a port in use is named, and the exit code is 1', async t => {
    const other = createServer().listen(0, '127.0.0.1');
    t.after(() => other.close());
    await new Promise(resolve => other.once('listening', resolve));
    const { port } = other.address() as AddressInfo;
    const line = new CommandLine(['serve', '--port', String(port)]);
    assert.equal(await line.ends(), 1);
    assert.match(line.stderr, new RegExp(`Port ${port} of 127\\.0\\.0\\.1 is taken.*--port`));
    assert.equal(line.stdout, '');
  });

  test('a host of another machine is refused with a message', async () => {
    const line = new CommandLine(['serve', '--port', '0', '--host', '192.0.2.1']);
    assert.equal(await line.ends(), 1);
    assert.match(line.stderr, /192\.0\.2\.1 is not an address of this machine/);
  });

  for (const signal of ['SIGINT', 'SIGTERM'] as const) {
    test(`${signal} exits with 0, even while a page keeps its connection`, async t => {
      const { line, backend } = await serve(t, []);
      // fetch keeps connections alive, as browsers do.
      await json(fetch(`${backend}/functions`));
      assert.equal(await line.stop(signal), 0);
      assert.doesNotMatch(line.stderr, /still open/);
    });
  }

  test('a response in progress is finished before it exits', async t => {
    let open = () => {};
    const asked = new Promise<void>(resolve => {
      open = resolve;
    });
    let letGo = () => {};
    const gate = await listen((_, response) => {
      letGo = () => response.end();
      open();
    });
    t.after(() => gate.close());
    const { line, backend } = await serve(t, ['--functions', 'shop.mjs'], { GATE: gate.url });
    const answer = json(post(`${backend}/functions/execute`, { function_name: 'slow', payload: {} }));
    await asked;
    const ended = line.stop();
    await line.says(/Waiting up to 30 s for POST \/navai\/functions\/execute/, 'stderr');
    letGo();
    assert.equal((await answer).result, 'done');
    assert.equal(await ended, 0);
  });

  test('it exits even when a module of functions keeps a handle open', async t => {
    const { line } = await serve(t, ['--functions', 'open.mjs']);
    assert.equal(await line.stop(), 0);
    assert.match(line.stderr, /still open/);
  });
});
