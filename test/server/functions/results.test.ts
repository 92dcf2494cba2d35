import assert from 'node:assert/strict';
import { Readable, Writable } from 'node:stream';
import { describe, test } from 'node:test';
import { backend, bodyOf, post } from '../support.js';

/** What the backend answers if a function returns or throws this. */
function answer(run: () => unknown, functionTimeoutMs = 5_000) {
  const { handler } = backend({ functions: { run: { run } }, functionTimeoutMs });
  return bodyOf(handler(post('functions/execute', { function_name: 'run', payload: null })));
}

const success = (result: unknown) => ({ ok: true, function_name: 'run', result });
const failure = (error: string, code = 'function_failed') => ({
  ok: false,
  function_name: 'run',
  error,
  code,
});

const circular: { self?: unknown } = {};
circular.self = circular;

describe('the answer has', () => {
  const results: [string, () => unknown, unknown][] = [
    ['null for nothing', () => undefined, null],
    ['an object for a Map', () => new Map([['a', new Set([1n])]]), { a: ['1'] }],
    ['the text of a Buffer', () => Buffer.from('né'), 'né'],
    ['the numbers of a typed array', () => new Uint8Array([1, 2]), [1, 2]],
    ['the text of a stream of Node', () => Readable.from([Buffer.from('a'), 'b']), 'ab'],
    ['the values of a stream of Node', () => Readable.from([{ a: 1 }, { b: 2 }]), [{ a: 1 }, { b: 2 }]],
    [
      'the values of an async generator',
      async function* () {
        yield 1;
        yield 2;
      },
      [1, 2],
    ],
    ['the JSON of an HTTP answer', () => Response.json({ a: 1 }), { a: 1 }],
    ['the text of an HTTP answer', async () => new Response('open'), 'open'],
    ['text without lone surrogates', () => 'a\ud83d', 'a\ufffd'],
  ];
  for (const [what, run, result] of results) {
    test(what, async () => assert.deepEqual(await answer(run), success(result)));
  }
});

describe('the answer is a failure if', () => {
  const refused = () => new Response('no shop', { status: 404, statusText: 'Not Found' });
  const failures: [string, () => unknown, string, string?][] = [
    ['the function returns an error', () => new Error('No stock\n    at run (file.js:1:1)'), 'No stock'],
    ['the function resolves to an error', async () => new TypeError('No stock'), 'No stock'],
    ['the error has no words', () => new TypeError(), 'TypeError'],
    [
      'the function returns a refused HTTP answer',
      refused,
      'The function returned an HTTP answer: 404 Not Found: no shop',
    ],
    [
      'the function throws an HTTP answer',
      () => Promise.reject(refused()),
      'The function threw an HTTP answer: 404 Not Found: no shop',
    ],
    [
      'the result is circular',
      () => circular,
      'The result cannot be written as JSON: result.self contains itself.',
      'result_not_json',
    ],
    [
      'the result has a function',
      () => ({ items: [() => 1] }),
      'The result cannot be written as JSON: result.items.0 is a function.',
      'result_not_json',
    ],
    [
      'the result is bytes that are no text',
      () => Buffer.from([0, 255]),
      'The result cannot be written as JSON: result is binary data.',
      'result_not_json',
    ],
    [
      'the result is a stream to write to',
      () => new Writable(),
      'The result cannot be written as JSON: result is a stream to write to (Writable).',
      'result_not_json',
    ],
  ];
  for (const [what, run, error, code] of failures) {
    test(what, async () => assert.deepEqual(await answer(run), failure(error, code)));
  }

  test('a stream takes longer than the function may, and the stream is ended', async () => {
    const stream = new Readable({ read() {} });
    const closed = new Promise(resolve => stream.once('close', resolve));
    const { code } = await answer(() => stream, 20);
    assert.equal(code, 'function_timeout');
    await closed;
  });
});

test('a promise inside a result that rejects becomes its words, and the process goes on', async () => {
  const run = () => ({ stock: Promise.reject(new Error('offline')), price: Promise.resolve(3) });
  assert.deepEqual(await answer(run), success({ stock: { error: 'offline' }, price: 3 }));
});

test('an error text is never cut inside a surrogate pair', async () => {
  const { error } = await answer(() => new Error(`a${'🙂'.repeat(600)}`));
  assert.equal(error, `a${'🙂'.repeat(499)}`);
});
