import assert from 'node:assert/strict';
import { once } from 'node:events';
import { connect } from 'node:net';
import { after, before, describe, test } from 'node:test';
import fc from 'fast-check';
import { toNodeListener } from '../../src/server/index.js';
import { finalAnswer } from './final-answer.js';
import {
  answerFor,
  assertAnswer,
  endpoints,
  everything,
  fuzzing,
  mutated,
  watchRejections,
  within,
} from './fuzz-support.js';
import { backend, type Listening, listen } from './support.js';

const deadlineMs = 3_000;
const rejections = watchRejections();
const { handler } = backend({
  ...everything,
  fetch: async url => answerFor(url),
});
let server: Listening;
let port: number;

before(async () => {
  server = await listen(toNodeListener(handler));
  port = Number(new URL(server.url).port);
});
after(async () => {
  await server.close();
  rejections.stop();
  assert.deepEqual(rejections.caught, []);
});

/** Sends the bytes, ends our half, and reads until the server closes. */
async function exchange(bytes: Buffer): Promise<string> {
  const socket = connect(port, '127.0.0.1');
  const chunks: Buffer[] = [];
  socket.on('data', chunk => chunks.push(chunk));
  // A reset is one way to close; what came before it counts.
  socket.on('error', () => {});
  socket.end(bytes);
  try {
    await within(deadlineMs, once(socket, 'close'));
  } finally {
    socket.destroy();
  }
  return Buffer.concat(chunks).toString('utf8');
}

/** Sends a request and checks its final answer. */
async function answers(head: string[], body: Buffer | string = ''): Promise<void> {
  const bytes = Buffer.concat([Buffer.from(`${head.join('\r\n')}\r\n\r\n`, 'latin1'), Buffer.from(body)]);
  const { head: top, body: text } = finalAnswer(await exchange(bytes));
  // Nothing at all: the request was never complete, and the connection is gone with it.
  if (top === '') return;
  const status = Number(/^HTTP\/1\.1 (\d{3}) /.exec(top)?.[1]);
  assert.ok(status < 500, `${status} ${text}`);
  const type = /^content-type: (.*)$/im.exec(top)?.[1] ?? null;
  // What Node's own parser refuses, it answers itself, in a line without a body.
  if (type === null && /^(0\r\n\r\n)?$/.test(text) && [400, 413, 417, 431].includes(status)) return;
  if (head[0]?.startsWith('HEAD ')) return assert.equal(text, '');
  assertAnswer(status, type, text);
}

const posts = endpoints.filter(({ method }) => method === 'POST');
const path = fc.constantFrom(...posts.map(row => row.path));
const bodyFor = (given: string) => posts.find(row => row.path === given)?.body ?? {};
const json = 'Content-Type: application/json';
const start = (path: string) => [`POST /navai/${path} HTTP/1.1`, 'Host: a', 'Connection: close'];

describe('over a raw socket', { timeout: 600_000 }, () => {
  test('a Content-Length that is too small or too large', () => {
    const lies = fc.tuple(path, fc.integer({ min: -60, max: 60 }));
    return fc.assert(
      fc.asyncProperty(lies, ([given, lie]) => {
        const text = JSON.stringify(bodyFor(given));
        return answers([...start(given), json, `Content-Length: ${Math.max(0, text.length + lie)}`], text);
      }),
      fuzzing(60),
    );
  });

  test('headers twice, contradicting or with bytes that no header has', () => {
    const name = fc.constantFrom(
      'Content-Length',
      'Transfer-Encoding',
      'Content-Type',
      'Host',
      'Origin',
      'Expect',
      'Connection',
      'Upgrade',
      'Access-Control-Request-Headers',
    );
    const value = fc.oneof(
      fc.constantFrom(
        '0',
        '5',
        '+5',
        '5, 5',
        'chunked',
        'chunked, chunked',
        'gzip, chunked',
        '100-continue',
        'later',
        'websocket',
        'a/navai/functions?',
        'u:p@a',
        'a\\b',
        'a b',
        'null',
        'http://a',
      ),
      fc.uint8Array({ maxLength: 12 }).map(bytes =>
        Buffer.from(bytes)
          .toString('latin1')
          .replace(/[\r\n]/g, ''),
      ),
    );
    const headers = fc.array(fc.tuple(name, value), { minLength: 1, maxLength: 4 });
    return fc.assert(
      fc.asyncProperty(path, headers, (to, given) => {
        const text = JSON.stringify(bodyFor(to));
        const lines = given.map(([key, content]) => `${key}: ${content}`);
        return answers([...start(to), json, ...lines, `Content-Length: ${text.length}`], text);
      }),
      fuzzing(150),
    );
  });

  test('the final answer after 100 Continue counts', async () => {
    const text = JSON.stringify({ function_name: 'echo', payload: {} });
    const head = [...start('functions/execute'), json, `Content-Length: ${text.length}`];
    const written = await exchange(
      Buffer.from(`${[...head, 'Expect: 100-continue'].join('\r\n')}\r\n\r\n${text}`),
    );
    assert.match(written, /^HTTP\/1\.1 100 Continue\r\n\r\n/);
    assert.match(finalAnswer(written).head, /^HTTP\/1\.1 200 /);
    await answers([...head, 'Expect: 100-continue'], text);
  });

  test('bodies in chunks, whole, broken or without an end', () => {
    const sizes = fc.array(
      fc.oneof(
        fc.nat(40).map(size => size.toString(16)),
        fc.constantFrom('-1', 'g', 'ffffffffffffffff', ''),
      ),
      { maxLength: 4 },
    );
    return fc.assert(
      fc.asyncProperty(
        path.chain(to => fc.tuple(fc.constant(to), mutated(bodyFor(to)))),
        sizes,
        ([to, text], given) => {
          const whole = Buffer.from(text);
          const honest = `${whole.length.toString(16)}\r\n${text}\r\n0\r\n\r\n`;
          const broken = given.map(size => `${size}\r\n${text.slice(0, 40)}\r\n`).join('');
          return answers(
            [...start(to), json, 'Transfer-Encoding: chunked'],
            given.length > 0 ? broken : honest,
          );
        },
      ),
      fuzzing(100),
    );
  });

  test('any method and any target', () => {
    const method = fc.constantFrom(
      'GET',
      'HEAD',
      'POST',
      'PUT',
      'DELETE',
      'OPTIONS',
      'TRACE',
      'PATCH',
      'CONNECT',
      'PROPFIND',
      'M-SEARCH',
      'get',
      'NOPE',
    );
    const piece = fc.constantFrom(
      '/',
      '//',
      '/navai',
      '/functions',
      '/execute',
      '/..',
      '/%2e%2e',
      '/%00',
      '/%',
      '\\',
      '?',
      '#',
      '*',
      'http://b',
      'http://u:p@b',
      'ftp://b',
      'a:1',
      '\u00ff',
      ';',
      `/${'x'.repeat(9_000)}`,
      `/${'x'.repeat(20_000)}`,
    );
    const target = fc.array(piece, { minLength: 1, maxLength: 5 }).map(pieces => pieces.join(''));
    return fc.assert(
      fc.asyncProperty(method, target, (verb, to) =>
        answers([`${verb} ${to} HTTP/1.1`, 'Host: a', 'Connection: close']),
      ),
      fuzzing(200),
    );
  });

  test('bytes that are not HTTP', () => {
    const noise = fc.uint8Array({ minLength: 1, maxLength: 200 });
    return fc.assert(
      fc.asyncProperty(noise, bytes => answers([Buffer.from(bytes).toString('latin1')])),
      fuzzing(60),
    );
  });

  for (const host of ['a/navai/functions?', 'a?', 'a#', 'a\\navai', 'u:p@a']) {
    test(`a Host like ${host} chooses no path`, async () => {
      const text = await exchange(
        Buffer.from(`GET /x HTTP/1.1\r\nHost: ${host}\r\nConnection: close\r\n\r\n`),
      );
      assert.match(text, /^HTTP\/1\.1 400 .*"code":"bad_request"/s);
    });
  }

  test('it still answers afterwards', async () => {
    assert.equal((await fetch(`${server.url}/navai/functions`)).status, 200);
  });
});
