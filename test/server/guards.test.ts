import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import type { HandlerOptions } from '../../src/server/index.js';
import { backend, bodyOf, get, post } from './support.js';

const PAGE = 'https://shop.example';

function from(origin: string, headers: Record<string, string> = {}): Request {
  return get('functions', { Origin: origin, ...headers });
}

function preflight(origin: string, path = 'functions/execute'): Request {
  const headers = {
    Origin: origin,
    'Access-Control-Request-Method': 'POST',
    'Access-Control-Request-Headers': 'content-type,x-wp-nonce',
  };
  return new Request(`http://app.example/navai/${path}`, { method: 'OPTIONS', headers });
}

describe('origins', () => {
  const cases: [string, HandlerOptions, Request, boolean][] = [
    ['no Origin header', {}, get('functions'), true],
    ["the request's own host", {}, from('https://app.example', { Host: 'app.example' }), true],
    ['its own host with the default port', {}, from(PAGE, { Host: 'shop.example:443' }), true],
    ['a loopback name over http', {}, from('http://localhost:3000', { Host: 'localhost:3000' }), true],
    ['a name below localhost', {}, from('http://app.localhost', { Host: 'app.localhost' }), true],
    ['a loopback address', {}, from('http://127.0.0.1:3000', { Host: '127.0.0.1:3000' }), true],
    ['the loopback address of IPv6', {}, from('http://[::1]:3000', { Host: '[::1]:3000' }), true],
    [
      'another name that resolves to this machine (DNS rebinding)',
      {},
      from('http://evil.example:3000', { Host: 'evil.example:3000' }),
      false,
    ],
    [
      'a name that only begins like a loopback address',
      {},
      from('http://127.0.0.1.evil.example', { Host: '127.0.0.1.evil.example' }),
      false,
    ],
    [
      'a name that only ends like localhost',
      {},
      from('http://evil-localhost', { Host: 'evil-localhost' }),
      false,
    ],
    ['the configured host', { host: 'Shop.lan' }, from('http://shop.lan', { Host: 'shop.lan' }), true],
    [
      'a name beside the configured host',
      { host: 'shop.lan' },
      from('http://evil.example', { Host: 'evil.example' }),
      false,
    ],
    ['another port', {}, from('http://app.example:81', { Host: 'app.example' }), false],
    ['another host', {}, from(PAGE, { Host: 'app.example' }), false],
    ['a sandboxed page', {}, from('null'), false],
    ['a listed origin', { allowedOrigins: [PAGE] }, from(PAGE), true],
    [
      'a listed app shell',
      { allowedOrigins: ['capacitor://localhost'] },
      from('capacitor://localhost'),
      true,
    ],
    ['http where https is listed', { allowedOrigins: [PAGE] }, from('http://shop.example'), false],
    ['a listed name as a prefix', { allowedOrigins: [PAGE] }, from(`${PAGE}.evil.example`), false],
    [
      'any port of a listed host',
      { allowedOrigins: ['http://localhost:*'] },
      from('http://localhost:5173'),
      true,
    ],
    ['its default port', { allowedOrigins: ['http://LOCALHOST:*'] }, from('http://localhost'), true],
    ['any port of an address', { allowedOrigins: ['http://[::1]:*'] }, from('http://[::1]:8080'), true],
    [
      'another scheme than that of any port',
      { allowedOrigins: ['http://localhost:*'] },
      from('https://localhost:1'),
      false,
    ],
    [
      'another host than that of any port',
      { allowedOrigins: ['http://localhost:*'] },
      from('http://localhost.evil.example:1'),
      false,
    ],
    [
      'a name that ends like a port',
      { allowedOrigins: ['http://localhost:*'] },
      from('http://localhost:1.evil.example'),
      false,
    ],
    ['the own host beside a list', { allowedOrigins: [PAGE] }, from('http://app.example'), false],
  ];
  for (const [what, options, request, allowed] of cases) {
    test(`${what} is ${allowed ? 'let through' : 'refused'}`, async () => {
      const response = await backend(options).handler(request);
      assert.equal(response.status, allowed ? 200 : 403);
      assert.equal((await bodyOf(response)).code, allowed ? undefined : 'origin_not_allowed');
      const granted = response.headers.get('access-control-allow-origin');
      assert.equal(granted, allowed ? request.headers.get('origin') : null);
    });
  }

  test('a preflight allows the methods and the headers that the page asks for', async () => {
    const response = await backend({ allowedOrigins: [PAGE] }).handler(preflight(PAGE));
    assert.equal(response.status, 204);
    assert.equal(response.headers.get('access-control-allow-origin'), PAGE);
    assert.equal(response.headers.get('access-control-allow-methods'), 'GET, POST');
    assert.equal(response.headers.get('access-control-allow-headers'), 'content-type,x-wp-nonce');
    assert.match(response.headers.get('vary') ?? '', /Origin/);
  });

  test('a preflight from elsewhere is refused and runs nothing', async () => {
    const response = await backend({ allowedOrigins: [PAGE] }).handler(preflight('https://evil.example'));
    assert.equal(response.status, 403);
    assert.equal(response.headers.get('access-control-allow-origin'), null);
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

  const together: [string, string, string, boolean][] = [
    ['addresses of one /64', '2001:db8:1:2::1', '2001:db8:1:2:ffff:0:a:b', true],
    ['addresses of one /64 with a zone', 'fe80::1%eth0', 'fe80::2', true],
    ['addresses of two /64', '2001:db8:1:2::1', '2001:db8:1:3::1', false],
    ['an IPv4 address and itself as IPv6', '192.0.2.1', '::ffff:192.0.2.1', true],
    ['an IPv4 address and itself as IPv6 in hex', '192.0.2.1', '::FFFF:c000:201', true],
    ['two IPv4 addresses as IPv6', '::ffff:192.0.2.1', '::ffff:192.0.2.2', false],
    ['names with colons', 'user:1', 'user:2', false],
  ];
  for (const [what, one, other, shared] of together) {
    test(`${what} ${shared ? 'share a limit' : 'have one each'}`, async () => {
      const clientKey = (request: Request) => request.headers.get('x-client') ?? undefined;
      const { handler } = backend({ rateLimit: { perMinute: 1 }, clientKey });
      const ask = (client: string) => handler(get('functions', { 'x-client': client }));
      assert.equal((await ask(one)).status, 200);
      assert.equal((await ask(other)).status, shared ? 429 : 200);
    });
  }

  test('false switches it off', async () => {
    const { handler } = backend({ rateLimit: false });
    const all = await Promise.all(Array.from({ length: 200 }, () => handler(get('functions'))));
    assert.ok(all.every(({ status }) => status === 200));
  });
});

describe('authorize', () => {
  const answers: [unknown, number][] = [
    [true, 200],
    [false, 401],
    [undefined, 401],
    ['yes', 401],
    [Promise.resolve(true), 200],
  ];
  for (const [answer, status] of answers) {
    test(`${answer instanceof Promise ? 'a promise of true' : String(answer)} means ${status}`, async () => {
      const { handler } = backend({ authorize: () => answer as boolean });
      assert.equal((await handler(get('functions'))).status, status);
    });
  }

  test('one that throws refuses with a 500 without the reason', async () => {
    const authorize = () => {
      throw new Error('database password is 123');
    };
    const { handler, warnings } = backend({ authorize });
    const response = await handler(get('functions'));
    assert.equal(response.status, 500);
    assert.deepEqual(await response.json(), {
      error: 'The server could not answer.',
      code: 'internal_error',
    });
    assert.equal(warnings[0]?.code, 'internal_error');
  });
});

describe('paths and methods', () => {
  const cases: [string, string, number, string][] = [
    ['GET', '/navai/routes', 404, 'not_found'],
    ['GET', '/navai', 404, 'not_found'],
    ['GET', '/functions', 404, 'not_found'],
    ['GET', '/navaix/functions', 404, 'not_found'],
    ['POST', '/navai/functions', 405, 'method_not_allowed'],
    ['GET', '/navai/realtime/client-secret', 405, 'method_not_allowed'],
    ['OPTIONS', '/navai/functions', 405, 'method_not_allowed'],
    ['constructor', '/navai/functions', 405, 'method_not_allowed'],
  ];
  for (const [method, path, status, code] of cases) {
    test(`${method} ${path} is a ${status} ${code}`, async () => {
      const response = await backend().handler(new Request(`http://app.example${path}`, { method }));
      assert.equal(response.status, status);
      const body = await bodyOf(response);
      assert.equal(body.code, code);
      assert.equal(typeof body.error, 'string');
    });
  }

  test('a 405 names the allowed methods', async () => {
    assert.equal((await backend().handler(post('functions', {}))).headers.get('allow'), 'GET');
  });

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

describe('a body', () => {
  const text = { 'Content-Type': 'text/plain' };
  const latin = { 'Content-Type': 'application/json; charset=iso-8859-1' };
  const cases: [string, string, Record<string, string>, number, string][] = [
    ['that is not JSON', '{"a":', {}, 400, 'invalid_json'],
    ['that is a list', '[]', {}, 400, 'invalid_request'],
    ['of another content type', '{}', text, 415, 'unsupported_media_type'],
    ['in another charset', '{}', latin, 415, 'unsupported_media_type'],
    ['over the limit', `{"a":"${'x'.repeat(65_536)}"}`, {}, 413, 'body_too_large'],
    ['announced over the limit', '{}', { 'Content-Length': '70000' }, 413, 'body_too_large'],
  ];
  for (const [what, body, headers, status, code] of cases) {
    test(`${what} is a ${status} ${code}`, async () => {
      const response = await backend().handler(post('functions/execute', body, headers));
      assert.equal(response.status, status);
      assert.equal((await bodyOf(response)).code, code);
    });
  }

  test('that is not UTF-8 is a 400 invalid_encoding', async () => {
    const body = new Uint8Array([0x7b, 0xff, 0x7d]);
    const headers = { 'Content-Type': 'application/json' };
    const request = new Request('http://app.example/navai/functions/execute', {
      method: 'POST',
      headers,
      body,
    });
    assert.equal((await bodyOf(backend().handler(request))).code, 'invalid_encoding');
  });

  test('in UTF-8 with its charset named is read', async () => {
    const { handler } = backend({ functions: { echo: payload => payload } });
    const headers = { 'Content-Type': 'application/json; charset="UTF-8"' };
    const response = handler(
      post('functions/execute', { function_name: 'echo', payload: { a: 'ñ' } }, headers),
    );
    assert.deepEqual((await bodyOf(response)).result, { a: 'ñ' });
  });
});
