import assert from 'node:assert/strict';
import { after, describe, test } from 'node:test';
import fc from 'fast-check';
import { clientSecretRequest } from '../../src/contract/index.js';
import {
  answerFor,
  anyJson,
  assertAnswer,
  endpoints,
  everything,
  fuzzing,
  mutated,
  watchRejections,
  within,
} from './fuzz-support.js';
import { backend } from './support.js';

const ORIGIN = 'http://app.example';
const deadlineMs = 3_000;
const rejections = watchRejections();
const minted: unknown[] = [];

const { handler } = backend({
  ...everything,
  fetch: async (url, init) => {
    minted.push(JSON.parse(String(init?.body)));
    return answerFor(url);
  },
});

interface Sent {
  body?: Uint8Array | string;
  headers?: Record<string, string>;
  method?: string;
}

async function send(path: string, { body, headers, method = 'POST' }: Sent) {
  const init = { method, headers: { 'Content-Type': 'application/json', ...headers } };
  const request = new Request(
    `${ORIGIN}/navai/${path}`,
    body === undefined ? init : { ...init, body: body as BodyInit },
  );
  const response = await within(deadlineMs, handler(request));
  const text = await within(deadlineMs, response.text());
  return { status: response.status, type: response.headers.get('content-type'), text };
}

after(async () => {
  // A rejection nobody took is told in a later turn.
  await new Promise(resolve => setImmediate(resolve));
  rejections.stop();
  assert.deepEqual(rejections.caught, []);
});

const posts = endpoints.filter(({ method }) => method === 'POST');

describe('bad bodies get a success of the contract or a typed error', () => {
  for (const { path, body = {}, success } of posts) {
    const answers = async (sent: Sent) => {
      const { status, type, text } = await send(path, sent);
      assertAnswer(status, type, text, success);
    };

    test(`${path}: any JSON`, () =>
      fc.assert(
        fc.asyncProperty(anyJson, json => answers({ body: json })),
        fuzzing(60),
      ));

    test(`${path}: a valid body, changed`, () =>
      fc.assert(
        fc.asyncProperty(mutated(body), json => answers({ body: json })),
        fuzzing(150),
      ));

    test(`${path}: a valid body, cut off`, () => {
      const json = JSON.stringify(body);
      const cut = fc.nat(json.length - 1).map(at => json.slice(0, at));
      return fc.assert(
        fc.asyncProperty(cut, text => answers({ body: text })),
        fuzzing(40),
      );
    });

    test(`${path}: bytes that are not UTF-8, in a body or instead of one`, () => {
      const bytes = fc.tuple(fc.uint8Array({ maxLength: 40 }), fc.nat(100)).map(([noise, at]) => {
        const valid = Buffer.from(JSON.stringify(body));
        return Buffer.concat([valid.subarray(0, at), noise, valid.subarray(at)]);
      });
      return fc.assert(
        fc.asyncProperty(bytes, sent => answers({ body: sent })),
        fuzzing(60),
      );
    });

    test(`${path}: sizes around the limit`, () => {
      const sizes = fc.integer({ min: 65_530, max: 65_542 }).map(size => {
        const json = JSON.stringify({ ...body, fill: '' });
        return json.replace('"fill":""', `"fill":"${'x'.repeat(size - json.length)}"`);
      });
      const fits = async (sent: string) => {
        const { status, type, text } = await send(path, { body: sent });
        assertAnswer(status, type, text, success);
        if (status !== 404) assert.equal(status === 413, sent.length > 65_536);
      };
      return fc.assert(fc.asyncProperty(sizes, fits), fuzzing(13));
    });
  }
});

describe('bad requests get a success of the contract or a typed error', () => {
  const word = fc
    .string({ minLength: 1, maxLength: 30 })
    .map(text => text.replace(/[^\x21-\x7e]/g, '') || 'x');
  const values: Record<string, fc.Arbitrary<string>> = {
    'Content-Type': fc.oneof(
      word,
      fc.constantFrom(
        '',
        'text/html',
        'application/json;charset=utf-16',
        'application/json; charset',
        'application/json;;',
        'application/json, application/json',
        'multipart/form-data; boundary=x',
      ),
    ),
    'Content-Encoding': fc.constantFrom('gzip', 'br', 'identity', 'nonsense'),
    'Content-Length': fc.oneof(
      fc.constantFrom('-1', '1e9', 'x', '0x10', '99999999999999999999'),
      fc.nat().map(String),
    ),
    Origin: fc.oneof(
      word,
      fc.constantFrom(
        'null',
        ORIGIN,
        'http://',
        'https://[',
        'http://app.example:99999',
        'file://',
        'http://APP.example',
        'http://é',
      ),
    ),
    Host: fc.oneof(word, fc.constantFrom('', '[', 'app.example:', 'a, b')),
    'Access-Control-Request-Method': word,
    'Access-Control-Request-Headers': word,
    Authorization: word,
  };
  const headers = fc.record(values, { requiredKeys: [] });
  const methods = fc.constantFrom(
    'GET',
    'HEAD',
    'POST',
    'PUT',
    'PATCH',
    'DELETE',
    'OPTIONS',
    'constructor',
    '__proto__',
    'post',
  );

  for (const { path, body, success } of endpoints) {
    test(`${path}: any headers and methods`, () =>
      fc.assert(
        fc.asyncProperty(headers, methods, async (given, method) => {
          const json = /^(GET|HEAD)$/.test(method) || !body ? {} : { body: JSON.stringify(body) };
          const { status, type, text } = await send(path, {
            ...json,
            headers: given as Record<string, string>,
            method,
          });
          assertAnswer(status, type, text, success);
        }),
        fuzzing(100),
      ));
  }

  test('any path', () => {
    const pieces = [
      'navai',
      'functions',
      'execute',
      '..',
      '.',
      '%2e%2e',
      '%2F',
      '%00',
      '%',
      '//',
      '\\',
      '?',
      '#',
      ';',
      'ñ',
      '%ff',
      '__proto__',
      'constructor',
      'x'.repeat(9_000),
    ];
    const path = fc
      .array(fc.oneof(fc.constantFrom(...pieces), fc.webSegment()), { maxLength: 8 })
      .map(parts => parts.join('/'));
    const answers = async (given: string) => {
      const response = await within(deadlineMs, handler(new Request(`${ORIGIN}/${given}`)));
      assertAnswer(response.status, response.headers.get('content-type'), await response.text());
    };
    return fc.assert(fc.asyncProperty(path, answers), fuzzing(200));
  });
});

test('an invalid body never reaches the mint, and a valid one passes only text to it', () => {
  const sent = async (json: string) => {
    minted.length = 0;
    const { status } = await send('realtime/client-secret', { body: json });
    const valid = clientSecretRequest.safeParse(parsed(json)).success;
    assert.equal(minted.length, status === 200 ? 1 : 0);
    if (!valid) assert.notEqual(status, 200);
  };
  const bodies = fc.oneof(anyJson, mutated({ model: 'm', voice: 'v', language: 'Spanish', apiKey: 'sk' }));
  return fc.assert(fc.asyncProperty(bodies, sent), fuzzing(150));
});

function parsed(json: string): unknown {
  try {
    return JSON.parse(json);
  } catch {
    return undefined;
  }
}

describe('a small body is cheap to check', () => {
  const call = (payload: string) => ({ body: `{"function_name":"strict","payload":${payload}}` });

  test('a list of 30,000 invalid items gets a short error', async () => {
    const { status, text } = await send(
      'functions/execute',
      call(`{"count":1,"words":[${Array(30_000).fill(1)}]}`),
    );
    assert.equal(status, 400);
    assert.ok(text.length < 10_000, `${text.length} characters`);
    assert.equal(JSON.parse(text).details.length, 20);
  });

  for (const [what, depth, status] of [
    ['as deep as allowed', 97, 200],
    ['deeper than allowed', 98, 400],
    ['as deep as the body is long', 6_000, 400],
  ] as const) {
    test(`a payload nested ${what} is a ${status}`, async () => {
      const payload = `{"count":1,"tree":${'{"child":'.repeat(depth)}{}${'}'.repeat(depth)}}`;
      assert.equal((await send('functions/execute', call(payload))).status, status);
    });
  }

  test('__proto__ and constructor in a payload change no prototype', async () => {
    await send('functions/execute', {
      body: '{"function_name":"echo","__proto__":{"polluted":1},"payload":{"__proto__":{"polluted":1},"constructor":{"prototype":{"polluted":1}}}}',
    });
    assert.equal(Object({}).polluted, undefined);
  });
});
