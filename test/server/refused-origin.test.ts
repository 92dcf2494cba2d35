import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import type { HandlerOptions } from '../../src/server/index.js';
import { toNodeListener } from '../../src/server/index.js';
import { backend, listen } from './support.js';

const SHOP = 'https://shop.example';

/** Sends requests with these headers. Returns the warnings of the backend. */
async function refused(options: HandlerOptions, ...requests: Record<string, string>[]) {
  const { handler, warnings } = backend(options);
  for (const headers of requests) {
    const response = await handler(new Request('http://10.0.0.5:3000/navai/functions', { headers }));
    assert.equal(response.status, 403);
    assert.ok(!(await response.text()).includes('10.0.0.5'), 'visitors hear nothing of the set-up');
  }
  return warnings;
}

describe('a refused origin', () => {
  const cases: [string, HandlerOptions, Record<string, string>, RegExp[]][] = [
    [
      'names Origin, Host and both remedies when a proxy changed Host',
      {},
      { Origin: SHOP, Host: 'backend:3000' },
      [
        /Origin is "https:\/\/shop\.example" and the request's Host is "backend:3000"/,
        /allowedOrigins: \["https:\/\/shop\.example"\], or let the proxy pass on the Host/,
      ],
    ],
    ['takes the address for a missing Host', {}, { Origin: SHOP }, [/Host is "10\.0\.0\.5:3000"/]],
    [
      'quotes X-Forwarded-Host and does not trust it',
      {},
      { Origin: SHOP, Host: 'backend', 'X-Forwarded-Host': 'shop.example' },
      [/Not trusted.*x-forwarded-host is "shop\.example"/],
    ],
    [
      'quotes Forwarded',
      {},
      { Origin: SHOP, Host: 'backend', Forwarded: 'host=shop.example' },
      [/forwarded is "host=shop\.example"/],
    ],
    [
      'names the list when there is one',
      { allowedOrigins: ['https://www.shop.example'] },
      { Origin: SHOP },
      [/"https:\/\/shop\.example", which is not in allowedOrigins/],
    ],
    [
      'names host for a page over http',
      {},
      { Origin: 'http://nas.local:8080', Host: 'nas.local:8080' },
      [/over http.*host: "nas\.local"/],
    ],
    ['says what a null origin is', {}, { Origin: 'null' }, [/"null".*sandboxed frame/]],
  ];
  for (const [what, options, headers, patterns] of cases)
    test(what, async () => {
      const [warning, ...more] = await refused(options, headers);
      assert.deepEqual(more, []);
      assert.equal(warning?.code, 'origin_refused');
      for (const pattern of patterns) assert.match(warning?.message ?? '', pattern);
    });

  test('is warned of once', async () => {
    const other = { Origin: 'https://other.example' };
    assert.equal((await refused({}, { Origin: SHOP }, other, { Origin: SHOP }, other)).length, 2);
  });

  test('is not warned of after a hundred others, and long ones are cut', async () => {
    const many = Array.from({ length: 150 }, (_, at) => ({
      Origin: `https://${'x'.repeat(5_000)}${at}.example`,
    }));
    const warnings = await refused({}, ...many);
    assert.equal(warnings.length, 100);
    assert.ok(warnings.every(({ message }) => message.length < 1_200));
  });

  test('is warned of for a preflight too, and an allowed one is not', async () => {
    const { handler, warnings } = backend({ allowedOrigins: [SHOP] });
    const ask = (origin: string) =>
      handler(
        new Request('http://a/navai/functions', {
          method: 'OPTIONS',
          headers: { Origin: origin, 'Access-Control-Request-Method': 'GET' },
        }),
      );
    assert.equal((await ask(SHOP)).status, 204);
    assert.deepEqual(warnings, []);
    assert.equal((await ask('https://evil.example')).status, 403);
    assert.equal(warnings.length, 1);
  });

  test('is warned of on Node', async () => {
    const { handler, warnings } = backend();
    const server = await listen(toNodeListener(handler));
    await fetch(`${server.url}/navai/functions`, { headers: { Origin: SHOP } });
    await server.close();
    assert.match(warnings[0]?.message ?? '', /Host is "127\.0\.0\.1:\d+"/);
  });
});
