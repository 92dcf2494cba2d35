import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { errorBody } from '../../src/contract/index.js';
import { shapes } from '../../src/contract/openapi/components.js';
import { documentedEndpoints } from '../../src/contract/openapi/endpoints.js';
import { examples } from '../../src/contract/openapi/examples.js';
import { openApiDocument } from '../../src/contract/openapi.js';
import { createHandler, type HandlerOptions } from '../../src/server/index.js';

// biome-ignore lint/suspicious/noExplicitAny: an OpenAPI document's type is longer than these tests
const { paths }: any = openApiDocument();
const options: HandlerOptions = {
  apiKey: 'sk-test',
  functions: { is_shop_open: () => ({ open: true }) },
  speech: { provider: 'elevenlabs', apiKey: 'xi-test', voiceId: 'anna' },
  fetch: async input =>
    String(input).includes('/text-to-speech/')
      ? new Response('ID3', { headers: { 'content-type': 'audio/mpeg' } })
      : Response.json({ value: 'ek_test' }),
  routes: [{ name: 'Pricing', path: '/pricing', synonyms: ['plans'] }],
  turns: true,
  onFeedback: () => {},
};

describe('the reference backend', () => {
  for (const { method, path, request, answer } of documentedEndpoints) {
    const body = request && JSON.stringify(Object.values(examples[request] ?? {})[0]);
    const ask = (more: RequestInit = {}, other: HandlerOptions = {}) =>
      createHandler({ ...options, ...other })(requestTo(path, { method, body: body ?? null, ...more }));

    test(`answers ${path} as documented`, async () => {
      const response = await ask();
      const json = await response.json();
      assert.equal(response.status, 200);
      assert.deepEqual(shapes[answer][0].parse(json), json);
    });

    test(`refuses ${path} as documented`, async () => {
      const refused = await Promise.all([
        ask({}, { authorize: () => false }),
        ask({ headers: { origin: 'https://elsewhere.example' } }),
        ask({ method: 'DELETE' }),
        ...(body ? [ask({ body: '{' }), ask({ headers: {} }), ask({}, { maxBodyBytes: 1 })] : []),
      ]);
      for (const response of refused) {
        assert.ok(String(response.status) in paths[path][method].responses, `${response.status}`);
        assert.ok(errorBody.safeParse(await response.json()).success);
      }
    });
  }

  test('answers /speech/synthesize with audio when that is accepted', async () => {
    const headers = { 'content-type': 'application/json', accept: 'audio/*' };
    const body = JSON.stringify(examples.SynthesizeRequest?.sentence);
    const asked = requestTo('/speech/synthesize', { method: 'post', body, headers });
    const response = await createHandler(options)(asked);
    assert.match(response.headers.get('content-type') ?? '', /^audio\//);
    assert.ok('audio/*' in paths['/speech/synthesize'].post.responses[200].content);
    assert.equal(await response.text(), 'ID3');
  });

  test('refuses speech as documented when the model speaks itself', async () => {
    const asked = requestTo('/speech/synthesize', { method: 'post', body: '{"text":"Hi."}' });
    const response = await createHandler({ ...options, speech: { provider: 'openai' } })(asked);
    assert.equal(response.status, 404);
    assert.ok(errorBody.safeParse(await response.json()).success);
  });

  test('refuses an unknown function as documented', async () => {
    const body = JSON.stringify({ function_name: 'other' });
    const response = await createHandler(options)(requestTo('/functions/execute', { method: 'post', body }));
    assert.equal(response.status, 404);
    assert.ok(shapes.UnknownFunction[0].safeParse(await response.json()).success);
  });
});

function requestTo(path: string, init: RequestInit): Request {
  const headers = { 'content-type': 'application/json' };
  const method = init.method?.toUpperCase() ?? 'GET';
  return new Request(`http://localhost/navai${path}`, { headers, ...init, method });
}
