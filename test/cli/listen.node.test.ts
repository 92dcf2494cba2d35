import assert from 'node:assert/strict';
import { EventEmitter, once } from 'node:events';
import { describe, test } from 'node:test';
import { listen } from '../../src/cli/listen.js';

describe('a server that closes', () => {
  test('lists what it cut off at its limit', async () => {
    const arrivals = new EventEmitter();
    const server = await listen(() => arrivals.emit('arrival'), 0, '127.0.0.1');
    const arrived = once(arrivals, 'arrival');
    const answer = fetch(`http://127.0.0.1:${server.address.port}/slow?key=private`, { method: 'POST' });
    await arrived;
    assert.deepEqual(server.pending(), ['POST /slow']);
    const [cut] = await Promise.all([server.close(50), assert.rejects(answer)]);
    assert.deepEqual(cut, ['POST /slow']);
  });

  test('waits for an answer, and then cuts nothing off', async () => {
    const server = await listen((_, response) => setTimeout(() => response.end('done'), 100), 0, '127.0.0.1');
    const answer = fetch(`http://127.0.0.1:${server.address.port}/`);
    while (server.pending().length === 0) await new Promise(resolve => setTimeout(resolve, 5));
    const cut = server.close(60_000);
    assert.equal(await (await answer).text(), 'done');
    assert.deepEqual(await cut, []);
    assert.deepEqual(server.pending(), []);
  });
});
