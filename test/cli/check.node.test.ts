import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';
import { toNodeListener } from '../../src/server/index.js';
import { backend, createUpstream, type Listening, listen, type Upstream } from '../server/support.js';
import { run } from './command-line.js';

const opened: Listening[] = [];
after(() => Promise.all(opened.map(server => server.close())));

let upstream: Upstream;
let base: string;
const ran: unknown[] = [];

before(async () => {
  upstream = await createUpstream();
  const { handler } = backend({
    realtimeUrl: upstream.url,
    allowedOrigins: ['https://shop.example'],
    authorize: request => request.headers.get('x-shop') === 'Lisbon: the old town',
    functions: { order: (payload: unknown) => void ran.push(payload) },
  });
  const server = await listen(toNodeListener(handler));
  opened.push(upstream, server);
  base = `${server.url}/navai`;
});

const asShop = ['--header', 'X-Shop: Lisbon: the old town', '--origin', 'https://shop.example'];

describe('navai-voice check', () => {
  test('a valid backend: exit code 0, and a report', async () => {
    const { code, stdout, stderr } = await run('check', base, ...asShop);
    assert.deepEqual([code, stderr], [0, ''], stdout);
    assert.match(stdout, /client-secret/);
  });

  test('an invalid backend: exit code 1, and a report', async () => {
    const { code, stdout, stderr } = await run('check', base, '--origin', 'https://shop.example');
    assert.deepEqual([code, stderr], [1, '']);
    assert.match(stdout, /client-secret/);
  });

  test('--json prints only the report', async () => {
    const { code, stdout, stderr } = await run('check', `${base}/`, ...asShop, '--json');
    const report = JSON.parse(stdout);
    assert.deepEqual([code, stderr, report.ok, report.backend], [0, '', true, base]);
    assert.ok(report.results.length > 0);
  });

  test('--json of an invalid backend exits with 1 too', async () => {
    const { code, stdout } = await run('check', base, '--json', '--timeout', '5000');
    assert.deepEqual([code, JSON.parse(stdout).ok], [1, false]);
  });

  test('only the permitted function is run, with its payload', async () => {
    await run('check', base, ...asShop);
    assert.deepEqual(ran, []);
    const { stdout } = await run(
      'check',
      base,
      ...asShop,
      '--run',
      'order',
      '--payload',
      '{"item":"espresso"}',
    );
    assert.deepEqual(ran[0], { item: 'espresso' }, stdout);
  });

  test('an unreachable backend: exit code 2, with the reason and no report', async () => {
    const gone = await listen(() => {});
    await gone.close();
    const { code, stdout, stderr } = await run('check', `${gone.url}/navai`, '--json');
    assert.deepEqual([code, stdout], [2, '']);
    assert.match(stderr, /No server answers at http:\/\/127\.0\.0\.1:\d+\/navai: ECONNREFUSED\./);
  });
});
