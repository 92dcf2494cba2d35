import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { backend, bodyOf, get } from './support.js';

const PAGE = 'https://shop.example';

function preflight(origin: string, path = 'functions/execute'): Request {
  const headers = {
    Origin: origin,
    'Access-Control-Request-Method': 'POST',
    'Access-Control-Request-Headers': 'content-type,x-wp-nonce',
  };
  return new Request(`http://app.example/navai/${path}`, { method: 'OPTIONS', headers });
}

describe('origins', () => {
  test('a preflight allows the methods and the headers that the page asks for', async () => {
    const response = await backend({ allowedOrigins: [PAGE] }).handler(preflight(PAGE));
    assert.equal(response.status, 204);
    assert.equal(response.headers.get('access-control-allow-origin'), PAGE);
    assert.equal(response.headers.get('access-control-allow-methods'), 'GET, POST');
    assert.equal(response.headers.get('access-control-allow-headers'), 'content-type,x-wp-nonce');
    assert.match(response.headers.get('vary') ?? '', /Origin/);
  });

  test('an error can be read across origins, with its Retry-After', async () => {
    const { handler } = backend({ allowedOrigins: [PAGE] });
    assert.equal((await handler(preflight(PAGE, 'turns'))).status, 204);
    const response = await handler(get('turns', { Origin: PAGE }));
    assert.equal(response.status, 404);
    assert.equal(response.headers.get('access-control-allow-origin'), PAGE);
    assert.equal(response.headers.get('access-control-expose-headers'), 'Retry-After');
  });
});

describe('the rate limit', () => {
  test('refuses with 429 and Retry-After, for each client apart', async () => {
    const clientKey = (request: Request) => request.headers.get('x-client') ?? undefined;
    const { handler } = backend({ rateLimit: { perMinute: 2 }, clientKey });
    const ask = (client: string) => handler(get('functions', { 'x-client': client }));
    assert.deepEqual([(await ask('ana')).status, (await ask('ana')).status], [200, 200]);
    const refused = await ask('ana');
    assert.equal(refused.status, 429);
    assert.equal((await bodyOf(refused)).code, 'rate_limited');
    assert.ok([29, 30].includes(Number(refused.headers.get('retry-after'))));
    assert.equal((await ask('bo')).status, 200);
  });

  test('clients without an address share one limit, with one warning', async () => {
    const { handler, warnings } = backend({ rateLimit: { perMinute: 1 }, clientKey: undefined });
    assert.equal((await handler(get('functions'))).status, 200);
    assert.equal((await handler(get('functions'))).status, 429);
    assert.deepEqual(
      warnings.map(({ code }) => code),
      ['client_unknown'],
    );
  });

  test('false switches it off', async () => {
    const { handler } = backend({ rateLimit: false });
    const all = await Promise.all(Array.from({ length: 200 }, () => handler(get('functions'))));
    assert.ok(all.every(({ status }) => status === 200));
  });
});

describe('paths and methods', () => {
  test('the base path can be any path, including the root', async () => {
    for (const [basePath, path] of [
      ['/api/v1/', '/api/v1/functions'],
      ['/', '/functions'],
    ] as const) {
      const response = await backend({ basePath }).handler(new Request(`http://app.example${path}`));
      assert.equal(response.status, 200);
    }
  });
});
