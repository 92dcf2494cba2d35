import assert from 'node:assert/strict';
import { once } from 'node:events';
import { connect as connectHttp2, createServer as createHttp2, type Http2Server } from 'node:http2';
import { type AddressInfo, connect } from 'node:net';
import { after, describe, test } from 'node:test';
import express from 'express';
import { toNodeListener } from '../../../src/server/index.js';
import { backend, type Listening, listen } from '../support.js';

const opened: Listening[] = [];
after(() => Promise.all(opened.map(server => server.close())));

const CALL = JSON.stringify({ function_name: 'buy', payload: {} });

/** Sends the request line as it is written: fetch would normalise the target. Returns the status. */
async function send(url: string, target: string, method = 'POST'): Promise<number> {
  const { port, host } = new URL(url);
  const socket = connect(Number(port), '127.0.0.1');
  socket.end(
    `${method} ${target} HTTP/1.1\r\nHost: ${host}\r\nContent-Type: application/json\r\nConnection: close\r\n` +
      `Content-Length: ${CALL.length}\r\n\r\n${CALL}`,
  );
  let answer = '';
  socket.setEncoding('utf8').on('data', chunk => {
    answer += chunk;
  });
  await once(socket, 'close');
  return Number(answer.split(' ')[1]);
}

/** An Express app that requires a login below a path, with the handler behind it. */
async function guarded(guardedPath: string) {
  let runs = 0;
  const buy = () => {
    runs += 1;
    return 'bought';
  };
  const app = express();
  app.use(guardedPath, (_req, res) => void res.status(401).end());
  app.use(toNodeListener(backend({ functions: { buy } }).handler));
  const server = await listen(app);
  opened.push(server);
  return { url: server.url, runs: () => runs };
}

const EXECUTE = '/navai/functions/execute';

describe('a guard in front of the handler', { timeout: 20_000 }, () => {
  const targets = (host: string) => [
    '/x/../navai/functions/execute',
    '/navai\\functions\\execute',
    '/\\navai/functions/execute',
    '\\navai/functions/execute',
    '/./navai/functions/execute',
    '/x/%2e%2e/navai/functions/execute',
    '/x/%2E./navai/functions/execute',
    '/x/.%2e/navai/functions/execute',
    '/%2e/navai/functions/execute',
    '/x%2f..%2fnavai/functions/execute',
    '/x/..%5cnavai/functions/execute',
    '/navai%2ffunctions%2fexecute',
    '//navai/functions/execute',
    '/%6eavai/functions/execute',
    `http://${host}${EXECUTE}`,
    `HTTP://evil.example${EXECUTE}`,
    `http:${EXECUTE}`,
    `//${host}${EXECUTE}`,
    '/x/../navai/functions/execute?/',
    '/navai/../navai/functions/execute',
    '/navai/%2e/functions/execute',
    '/navai/functions/./execute',
    '/navai/functions/%2e/execute',
    '/navai/functions/x/%2e%2e/execute',
    '/navai/functions\\execute',
    '/navai/functions/execute/.',
    '/navai/functions/execute/x/..',
    '/navai/functions/execute#',
  ];
  for (const path of ['/navai', EXECUTE]) {
    test(`for ${path} is never bypassed by another spelling of the target`, async () => {
      const { url, runs } = await guarded(path);
      for (const target of [...targets(new URL(url).host), EXECUTE, `${EXECUTE}/`]) {
        const status = await send(url, target);
        assert.ok([400, 401, 404].includes(status), `${target} → ${status}`);
      }
      assert.equal(runs(), 0);
    });
  }
});

test('over HTTP/2 the page’s own origin passes, and others do not', { timeout: 20_000 }, async () => {
  const listener = toNodeListener(backend({ functions: { buy: () => 1 } }).handler);
  const server: Http2Server = createHttp2(listener as never);
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const host = `127.0.0.1:${(server.address() as AddressInfo).port}`;
  const client = connectHttp2(`http://${host}`);
  const status = async (headers: Record<string, string>) => {
    const stream = client.request({ ':path': '/navai/functions', ...headers });
    stream.resume().end();
    const [answer] = await once(stream, 'response');
    return answer[':status'];
  };
  assert.equal(await status({ origin: `http://${host}` }), 200);
  assert.equal(await status({ origin: 'http://evil.example' }), 403);
  // `:authority` wins over a `Host` header.
  assert.equal(
    await status({ origin: 'http://evil.example', host: 'evil.example', ':authority': host }),
    403,
  );
  client.close();
  server.close();
});
