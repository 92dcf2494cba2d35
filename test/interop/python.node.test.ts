import assert from 'node:assert/strict';
import { once } from 'node:events';
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { connect } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, beforeEach, describe, test } from 'node:test';
import { createUpstream, listen, type Upstream } from '../server/support.js';
import { ask, post } from './ask.js';
import { type RunningBackend, startPython } from './backends.js';
import { startProgram } from './program.js';
import { question } from './shop.js';

describe('the backend in Python', { timeout: 30_000 }, () => {
  let upstream: Upstream;
  let backend: RunningBackend;
  before(async () => {
    upstream = await createUpstream();
    backend = await start(`${upstream.url}/v1/realtime`);
  });
  beforeEach(() => upstream.minted.splice(0));
  after(() => Promise.all([backend.close(), upstream.close()]));

  const start = (realtimeUrl: string, apiKey = 'sk-server') =>
    startPython({ realtimeUrl, apiKey, allowedOrigins: [] });
  const mint = (body: object = {}, { base } = backend) => post(`${base}/realtime/client-secret`, body);
  const execute = (body: object) => post(`${backend.base}/functions/execute`, body);

  test('mints with its own key, model, voice and instructions, and accepts additional instructions from the page', async () => {
    const wishes = { language: 'Spanish', voiceTone: 'warm', voiceAccent: 'two\nlines' };
    const others = { model: 'gpt-other', voice: 'cedar', instructions: 'Be rude.', apiKey: 'sk-page' };
    const { status, body } = await mint({ ...wishes, ...others });
    assert.equal(status, 200);
    assert.deepEqual(Object.keys(body), ['value', 'expires_at', 'session']);
    const [minted] = upstream.minted;
    assert.equal(minted?.path, '/v1/realtime/client_secrets');
    assert.equal(minted?.authorization, 'Bearer sk-server');
    assert.deepEqual(minted?.body, {
      expires_after: { anchor: 'created_at', seconds: 600 },
      session: {
        type: 'realtime',
        model: 'gpt-realtime-2.1',
        instructions:
          'You work for a small coffee company. Be brief and friendly.\n' +
          'Speak and write in this language: Spanish.\nKeep this tone of voice: warm.',
        audio: { output: { voice: 'marin' } },
      },
    });
  });

  const failures: readonly (readonly [answer: Upstream['answers'][number], status: number, code: string])[] =
    [
      [{ status: 401, body: 'Incorrect API key: sk-server' }, 502, 'upstream_unauthorized'],
      [{ status: 400, body: '{"error":{"message":"sk-server"}}' }, 502, 'upstream_rejected'],
      [{ status: 503, body: 'sk-server' }, 502, 'upstream_error'],
      [{ status: 200, body: '<p>sk-server' }, 502, 'upstream_invalid_response'],
      [{ status: 200, body: '{"value":"sk-server"}' }, 502, 'upstream_invalid_response'],
      [{ status: 429, body: 'sk-server', headers: { 'retry-after': '7' } }, 429, 'upstream_rate_limited'],
    ];
  for (const [answer, status, code] of failures) {
    test(`OpenAI’s ${answer.status} ${answer.body} becomes ${code} with a message of its own`, async () => {
      upstream.answers.push(answer);
      const refused = await mint();
      assert.equal(refused.status, status);
      assert.equal(refused.body.code, code);
      assert.equal(refused.headers.get('retry-after'), answer.headers?.['retry-after'] ?? null);
      assert.doesNotMatch(refused.text, /sk-server/);
    });
  }

  test('does not send its key elsewhere when OpenAI’s URL redirects', async () => {
    const asked: unknown[] = [];
    const elsewhere = await listen((request, response) => {
      asked.push(request.url);
      response.end();
    });
    upstream.answers.push({ status: 302, body: '', headers: { location: elsewhere.url } });
    assert.equal((await mint()).body.code, 'upstream_error');
    assert.deepEqual(asked, []);
    await elsewhere.close();
  });

  test('reports that OpenAI can’t be reached', async () => {
    const gone = await listen(() => {});
    await gone.close();
    const lonely = await start(`${gone.url}/v1/realtime`);
    const { status, body } = await mint({}, lonely);
    assert.deepEqual([status, body.code], [502, 'upstream_unreachable']);
    await lonely.close();
  });

  test('answers a repeated call_id of the same conversation with the first answer', async () => {
    const call = { function_name: question.name, session_key: 's', call_id: 'c', payload: question.payload };
    const first = await execute(call);
    const again = await execute({ ...call, payload: { shop: 'porto' } });
    assert.equal(first.body.result.message, question.message);
    assert.deepEqual(again.body, first.body);
    const elsewhere = await execute({ ...call, session_key: 't', payload: { shop: 'porto', day: 'sunday' } });
    assert.equal(elsewhere.body.result.message, 'On sunday the shop in Porto is closed.');
  });

  test('explains mistakes of the model, and failures of a function', async () => {
    const cost = (payload: object | null) => execute({ function_name: 'shipping_cost', payload });
    const wrong = await cost({ country: 'peru', bags: true, fast: 1 });
    assert.equal(wrong.status, 400);
    assert.equal(
      wrong.body.error,
      'country must be one of: portugal, spain, france. bags must be of type integer. fast is not known.',
    );
    assert.equal((await cost(null)).body.error, 'country is missing. bags is missing.');
    assert.equal((await cost({ country: 'spain', bags: 0 })).body.error, 'bags must be at least 1.');
    const { status, body } = await cost({ country: 'spain', bags: 51 });
    assert.equal(status, 200);
    assert.deepEqual([body.ok, body.error.slice(0, 27)], [false, 'More than 50 bags go by fre']);
    assert.equal((await cost({ country: 'spain', bags: 2 })).body.result.euros, 7);
  });

  test('stores feedback once, as one line', async () => {
    const folder = await mkdtemp(join(tmpdir(), 'navai-feedback-'));
    const feedbackFile = join(folder, 'feedback.jsonl');
    const realtimeUrl = `${upstream.url}/v1/realtime`;
    const keeping = await startPython({ realtimeUrl, apiKey: 'sk', allowedOrigins: [], feedbackFile });
    const send = (body: object) => post(`${keeping.base}/feedback`, body);
    try {
      const good = { session_key: 's1', memory_mode: 'incognito', rating: 'good', comment: 'Qué “bien”\n☕' };
      const bad = { session_key: 's1', rating: 'bad' };
      for (const body of [good, good, bad])
        assert.deepEqual((await send({ ...body, more: 1 })).body, { recorded: true });
      const lines = (await readFile(feedbackFile, 'utf8')).trimEnd().split('\n');
      const kept = lines.map(line => ({ ...JSON.parse(line), at: undefined }));
      assert.deepEqual(
        kept,
        [good, bad].map(body => ({ ...body, at: undefined })),
      );
      const refused = await send({ session_key: ['s'], rating: 5, comment: 'x'.repeat(2_001) });
      assert.equal(refused.status, 400);
      assert.match(refused.body.error, /session_key must be a text\. .*rating must be .*2000 characters/);
      assert.equal(lines.length, 2);
    } finally {
      await keeping.close();
      await rm(folder, { recursive: true });
    }
  });

  test('does not offer feedback without a file', async () => {
    assert.equal((await post(`${backend.base}/feedback`, { session_key: 's', rating: 'bad' })).status, 404);
  });

  test('allows only pages of its own host when no origins are listed', async () => {
    const list = (origin: string) => ask(`${backend.base}/functions`, { headers: { origin } });
    assert.equal((await list(new URL(backend.base).origin)).status, 200);
    const { status, body, headers } = await list('https://elsewhere.example');
    assert.deepEqual([status, body.code], [403, 'origin_not_allowed']);
    assert.equal(headers.get('access-control-allow-origin'), null);
  });

  test('refuses invalid HTTP, unknown methods and broken chunks in JSON', async () => {
    const chunk = 'POST /navai/functions HTTP/1.1\r\nHost: x\r\nTransfer-Encoding: chunked\r\n\r\nzz\r\n';
    for (const words of ['GET /\x00 HTTP/9.9\r\n\r\n', 'PURGE /navai/functions HTTP/1.1\r\n\r\n', chunk])
      assert.match(await raw(backend.base, words), /\{"error": "The request could not be read\./);
  });

  test('does not read an unexpected body as the next request', async () => {
    const smuggled = 'GET /navai/functions HTTP/1.1\r\n\r\n';
    const first = `POST /elsewhere HTTP/1.1\r\nContent-Length: ${smuggled.length}\r\n\r\n${smuggled}`;
    const answer = await raw(backend.base, `${first}GET /navai HTTP/1.1\r\nConnection: close\r\n\r\n`);
    assert.deepEqual(answer.match(/HTTP\/1\.1 \d+/g), ['HTTP/1.1 404', 'HTTP/1.1 404']);
  });

  test('does not start without a key, and names the missing variable', async () => {
    await assert.rejects(start(upstream.url, ''), /Set OPENAI_API_KEY/);
  });

  test('the test shows install instructions when Python is missing', async () => {
    const missing = 'Install Python.';
    const program = { command: 'no-such-python', args: [], folder: '.', env: {}, missing };
    await assert.rejects(startProgram(program), { message: missing });
  });
});

/** Sends bytes, and returns everything until the server closes the connection. */
async function raw(base: string, words: string): Promise<string> {
  const { hostname, port } = new URL(base);
  const socket = connect(Number(port), hostname).setEncoding('utf8');
  let text = '';
  socket.on('data', piece => {
    text += piece;
  });
  socket.write(words);
  await once(socket, 'end');
  socket.destroy();
  return text;
}
