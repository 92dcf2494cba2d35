import assert from 'node:assert/strict';
import type { ServerResponse } from 'node:http';
import { describe, test } from 'node:test';
import { backend, bodyOf, listen, post } from '../support.js';

type Manner = (res: ServerResponse) => void;

const json = (status: number, headers: Record<string, string> = {}, body = '{}'): Manner => {
  return res => void res.writeHead(status, headers).end(body);
};

/** Writes again whenever there is room, until nobody reads any more. */
const endless: Manner = res => {
  const piece = 'x'.repeat(65_536);
  const more = () => {
    while (!res.destroyed && res.write(piece)) {}
  };
  res.on('drain', more);
  more();
};

const drip: Manner = res => {
  const timer = setInterval(() => res.write(' '), 5);
  res.once('close', () => clearInterval(timer));
};

const cases: [string, Manner, number, string, (string | null)?][] = [
  ['a connection that is reset', res => void res.socket?.resetAndDestroy(), 502, 'upstream_unreachable'],
  [
    'a reset in the middle of the body',
    res => {
      res.writeHead(200, { 'Content-Length': '100' });
      res.write('{"value":', () => res.socket?.resetAndDestroy());
    },
    502,
    'upstream_unreachable',
  ],
  ['an empty 200', json(200, {}, ''), 502, 'upstream_invalid_response'],
  ['a 200 of null', json(200, {}, 'null'), 502, 'upstream_invalid_response'],
  ['a body without end', endless, 502, 'upstream_invalid_response'],
  ['a body that drips', drip, 504, 'upstream_timeout'],
  [
    'a session nested without end',
    json(200, {}, `{"value":"ek_a","session":{"a":${'['.repeat(20_000)}${']'.repeat(20_000)}}}`),
    502,
    'upstream_invalid_response',
  ],
  ['429 without Retry-After', json(429), 429, 'upstream_rate_limited', null],
  ['429 with seconds', json(429, { 'Retry-After': '7' }), 429, 'upstream_rate_limited', '7'],
  [
    '429 with a date',
    json(429, { 'Retry-After': 'Wed, 21 Oct 2099 07:28:00 GMT' }),
    429,
    'upstream_rate_limited',
    'Wed, 21 Oct 2099 07:28:00 GMT',
  ],
  ['429 with a word', json(429, { 'Retry-After': 'soon' }), 429, 'upstream_rate_limited', null],
  ['429 with less than nothing', json(429, { 'Retry-After': '-5' }), 429, 'upstream_rate_limited', null],
];

describe('an upstream that answers with', { timeout: 20_000 }, () => {
  for (const [what, manner, status, code, wait = null] of cases) {
    test(`${what} becomes ${status} ${code}`, async () => {
      const upstream = await listen((req, res) => {
        req.resume();
        manner(res);
      });
      try {
        const { handler } = backend({
          realtimeUrl: upstream.url,
          mintTimeoutMs: what.includes('drips') ? 100 : 5_000,
        });
        const response = await handler(post('realtime/client-secret', {}));
        assert.equal(response.status, status);
        assert.equal((await bodyOf(response)).code, code);
        assert.equal(response.headers.get('retry-after'), wait);
      } finally {
        await upstream.close();
      }
    });
  }
});

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
