import assert from 'node:assert/strict';
import { after, before, beforeEach, describe, test } from 'node:test';
import { createUpstream, type Upstream } from '../server/support.js';
import { post } from './ask.js';
import { type RunningBackend, startVoiceBackend } from './backends.js';

/** What docs/backend/deployment.md says of the package, fact by fact: a later version that is better shows up here. */
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

  test('mints as the contract says, and keeps the session to itself', async () => {
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

  test('takes model, voice and instructions from whoever asks', async () => {
    await mint({ model: 'gpt-other', voice: 'cedar', instructions: 'Be rude.' });
    const { session } = upstream.minted[0]?.body ?? {};
    assert.equal(session.model, 'gpt-other');
    assert.equal(session.audio.output.voice, 'cedar');
    assert.equal(session.instructions, 'Be rude.');
  });

  test('its own key wins over one that the page sends', async () => {
    await mint({ apiKey: 'sk-page' });
    assert.equal(upstream.minted[0]?.authorization, 'Bearer sk-server');
  });

  for (const status of [401, 429, 503]) {
    test(`a ${status} of OpenAI’s becomes a 500 with a page, and no Retry-After`, async () => {
      const headers = { 'retry-after': '7' };
      upstream.answers.push({ status, body: '{"error":{"message":"no"}}', headers });
      const answer = await mint({});
      assert.equal(answer.status, 500);
      assert.equal(answer.headers.get('retry-after'), null);
      assert.match(answer.text, /^<!DOCTYPE html>/);
    });
  }

  test('outside of NODE_ENV=production the page gets OpenAI’s own words, and a stack', async () => {
    const setting = { realtimeUrl: `${upstream.url}/v1/realtime`, apiKey: 'sk-server', allowedOrigins: [] };
    const developed = await startVoiceBackend(setting, 'development');
    upstream.answers.push({ status: 401, body: 'Incorrect API key: sk-ser…' });
    const { text } = await post(`${developed.base}/realtime/client-secret`, {}).finally(developed.close);
    assert.match(text, /Incorrect API key: sk-ser….*createRealtimeClientSecret/s);
  });

  test('a function that fails is a 500 with a page: the model does not hear why', async () => {
    const { status, text } = await execute({ function_name: 'fail', payload: null });
    assert.equal(status, 500);
    assert.match(text, /^<!DOCTYPE html>/);
    assert.doesNotMatch(text, /The till is closed/);
  });

  test('a repeated call_id runs the function again', async () => {
    const call = { function_name: 'count_runs', payload: null, session_key: 's', call_id: 'c' };
    const first = await execute(call);
    const second = await execute(call);
    assert.deepEqual([first.body.result, second.body.result], [1, 2]);
  });
});
