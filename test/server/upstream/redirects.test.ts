import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { backend, listen, post } from '../support.js';

describe('a redirect of the upstream', { timeout: 20_000 }, () => {
  for (const [status, location] of [
    [301, 'https://elsewhere.example/v1/realtime?ticket=1'],
    [302, '//elsewhere.example/v1/realtime'],
    [307, 'https://elsewhere.example/v1/realtime#a'],
  ] as const)
    test(`(${status} to ${location}) is not followed, and the operator hears both addresses`, async () => {
      const asked: string[] = [];
      const { handler, warnings } = backend({
        realtimeUrl: 'https://api.example/v1/realtime',
        fetch: async input => {
          asked.push(String(input));
          return new Response(null, { status, headers: { location } });
        },
      });
      const response = await handler(post('realtime/client-secret', {}));
      assert.equal(response.status, 502);
      assert.ok(!(await response.text()).includes('elsewhere'), 'visitors hear nothing of it');
      assert.deepEqual(asked, ['https://api.example/v1/realtime/client_secrets']);
      const both = `at https://api.example/v1/realtime/client_secrets redirects (${status}) to https://elsewhere.example/v1/realtime,`;
      assert.deepEqual(
        warnings.map(({ code, message }) => [code, message.includes(both)]),
        [['upstream_failed', true]],
      );
    });

  test('over the network sends the key nowhere else', async () => {
    const asked: string[] = [];
    const elsewhere = await listen((req, res) => {
      asked.push(req.url ?? '');
      res.end('{"value":"ek_stolen"}');
    });
    const upstream = await listen((_, res) => void res.writeHead(307, { Location: elsewhere.url }).end());
    const { handler } = backend({ realtimeUrl: upstream.url });
    assert.equal((await handler(post('realtime/client-secret', {}))).status, 502);
    assert.deepEqual(asked, []);
    await Promise.all([elsewhere.close(), upstream.close()]);
  });

  test('without an address is an error like any other', async () => {
    const { handler, warnings } = backend({ fetch: async () => new Response(null, { status: 302 }) });
    assert.equal((await handler(post('realtime/client-secret', {}))).status, 502);
    assert.match(warnings[0]?.message ?? '', /answered 302\.$/);
  });
});
