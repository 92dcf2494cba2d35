import assert from 'node:assert/strict';
import { after, before, beforeEach, describe, test } from 'node:test';
import { createUpstream, type Upstream } from '../server/support.js';
import { post } from './ask.js';
import { type RunningBackend, startVoiceBackend } from './backends.js';

/** Checks each statement of docs/backend/deployment.md about the package, so that an improved version is noticed. */
describe('@navai/voice-backend 0.1.3', { timeout: 30_000 }, () => {
  let upstream: Upstream;
  let backend: RunningBackend;
  before(async () => {
    upstream = await createUpstream();
    const realtimeUrl = `${upstream.url}/v1/realtime`;
    backend = await startVoiceBackend({ realtimeUrl, apiKey: 'sk-server', allowedOrigins: [] });
  });
  beforeEach(() => upstream.minted.splice(0));
  after(() => Promise.all([backend.close(), upstream.close()]));

  const mint = (body: object) => post(`${backend.base}/realtime/client-secret`, body);
  const execute = (body: object) => post(`${backend.base}/functions/execute`, body);

  test('mints as the contract says, without the session', async () => {
    const { status, body } = await mint({});
    assert.equal(status, 200);
    assert.deepEqual(Object.keys(body), ['value', 'expires_at', 'speech']);
    assert.deepEqual(body.speech, { provider: 'openai' });
    assert.deepEqual(upstream.minted[0]?.body, {
      expires_after: { anchor: 'created_at', seconds: 600 },
      session: {
        type: 'realtime',
        model: 'gpt-realtime',
        instructions: 'You are a helpful assistant.',
        audio: { output: { voice: 'marin' } },
      },
    });
  });

  test('accepts model, voice and instructions from any client', async () => {
    await mint({ model: 'gpt-other', voice: 'cedar', instructions: 'Be rude.' });
    const { session } = upstream.minted[0]?.body ?? {};
    assert.equal(session.model, 'gpt-other');
    assert.equal(session.audio.output.voice, 'cedar');
    assert.equal(session.instructions, 'Be rude.');
  });

  test('uses its own key even if the page sends one', async () => {
    await mint({ apiKey: 'sk-page' });
    assert.equal(upstream.minted[0]?.authorization, 'Bearer sk-server');
  });

  for (const status of [401, 429, 503]) {
    test(`turns OpenAI’s ${status} into a 500 with HTML, without Retry-After`, async () => {
      const headers = { 'retry-after': '7' };
      upstream.answers.push({ status, body: '{"error":{"message":"no"}}', headers });
      const answer = await mint({});
      assert.equal(answer.status, 500);
      assert.equal(answer.headers.get('retry-after'), null);
      assert.match(answer.text, /^<!DOCTYPE html>/);
    });
  }

  test('sends OpenAI’s message and a stack unless NODE_ENV is production', async () => {
    const setting = { realtimeUrl: `${upstream.url}/v1/realtime`, apiKey: 'sk-server', allowedOrigins: [] };
    const developed = await startVoiceBackend(setting, 'development');
    upstream.answers.push({ status: 401, body: 'Incorrect API key: sk-ser…' });
    const { text } = await post(`${developed.base}/realtime/client-secret`, {}).finally(developed.close);
    assert.match(text, /Incorrect API key: sk-ser….*createRealtimeClientSecret/s);
  });

  test('answers a failed function with a 500 and HTML, so the model does not get the reason', async () => {
    const { status, text } = await execute({ function_name: 'fail', payload: null });
    assert.equal(status, 500);
    assert.match(text, /^<!DOCTYPE html>/);
    assert.doesNotMatch(text, /The till is closed/);
  });

  test('runs the function again for a repeated call_id', async () => {
    const call = { function_name: 'count_runs', payload: null, session_key: 's', call_id: 'c' };
    const first = await execute(call);
    const second = await execute(call);
    assert.deepEqual([first.body.result, second.body.result], [1, 2]);
  });
});
