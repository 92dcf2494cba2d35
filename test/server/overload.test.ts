import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import type { HandlerOptions } from '../../src/server/index.js';
import { backend, bodyOf, get, post } from './support.js';

/** Work that ends when the test says so. */
function gate() {
  const waiting: (() => void)[] = [];
  let wake = () => {};
  return {
    async enter(): Promise<void> {
      const passed = new Promise<void>(resolve => waiting.push(resolve));
      wake();
      await passed;
    },
    /** Until this many have entered. */
    async filled(count: number): Promise<void> {
      while (waiting.length < count)
        await new Promise<void>(resolve => {
          wake = resolve;
        });
    },
    open(): void {
      for (const pass of waiting.splice(0)) pass();
    },
  };
}

async function expectOverloaded(response: Response): Promise<void> {
  assert.equal(response.status, 503);
  assert.match(response.headers.get('retry-after') ?? '', /^[123]$/);
  assert.equal((await bodyOf(response)).code, 'overloaded');
}

describe('functions beyond maxConcurrentRuns', () => {
  function shop(options: HandlerOptions = {}) {
    const work = gate();
    let runs = 0;
    const functions = {
      async slow() {
        const run = ++runs;
        await work.enter();
        return run;
      },
    };
    const { handler, warnings } = backend({ functions, maxConcurrentRuns: 2, ...options });
    const call = (call_id?: string) => handler(post('functions/execute', { function_name: 'slow', call_id }));
    return { work, call, handler, warnings, runs: () => runs };
  }

  test('are refused at once with 503 and Retry-After, and do not run', async () => {
    const { work, call, runs } = shop();
    const admitted = [call('a'), call()];
    await work.filled(2);
    await expectOverloaded(await call('b'));
    await expectOverloaded(await call());
    work.open();
    for (const response of await Promise.all(admitted)) assert.equal(response.status, 200);
    assert.equal(runs(), 2);
  });

  test('run when they are sent again after one has ended', async () => {
    const { work, call } = shop({ maxConcurrentRuns: 1 });
    const first = call('a');
    await work.filled(1);
    await expectOverloaded(await call('b'));
    work.open();
    await first;
    const second = call('b');
    await work.filled(1);
    work.open();
    assert.equal((await bodyOf(second)).result, 2);
  });

  test('leave repeated calls and the other endpoints alone', async () => {
    const { work, call, handler } = shop({ maxConcurrentRuns: 1 });
    const first = call('a');
    await work.filled(1);
    const again = call('a');
    assert.equal((await handler(get('functions'))).status, 200);
    work.open();
    assert.deepEqual(await bodyOf(again), await bodyOf(first));
    const next = call('b');
    await work.filled(1);
    assert.equal((await bodyOf(call('a'))).result, 1);
    work.open();
    await next;
  });

  test('cause one warning', async () => {
    const { work, call, warnings } = shop({ maxConcurrentRuns: 1 });
    const first = call();
    await work.filled(1);
    for (let at = 0; at < 5; at++) await expectOverloaded(await call());
    work.open();
    await first;
    assert.deepEqual(
      warnings.map(({ code }) => code),
      ['overloaded'],
    );
  });

  test('run as well without a limit', async () => {
    const { work, call } = shop({ maxConcurrentRuns: false, rateLimit: false });
    const all = Array.from({ length: 300 }, () => call());
    await work.filled(300);
    work.open();
    for (const response of await Promise.all(all)) assert.equal(response.status, 200);
  });
});

describe('client secrets beyond maxConcurrentMints', () => {
  const secret = () => post('realtime/client-secret', {});

  test('are refused at once, and the service is not asked', async () => {
    const service = gate();
    let asked = 0;
    const fetch: HandlerOptions['fetch'] = async () => {
      asked++;
      await service.enter();
      return Response.json({ value: 'ek_test' });
    };
    const { handler } = backend({ fetch, maxConcurrentMints: 1 });
    const first = handler(secret());
    await service.filled(1);
    await expectOverloaded(await handler(secret()));
    assert.equal((await handler(get('functions'))).status, 200);
    service.open();
    assert.equal((await first).status, 200);
    assert.equal(asked, 1);
    const next = handler(secret());
    await service.filled(1);
    service.open();
    assert.equal((await next).status, 200);
  });

  test('have room again after the service failed', async () => {
    let fails = true;
    const fetch: HandlerOptions['fetch'] = async () => {
      if (fails) throw new Error('down');
      return Response.json({ value: 'ek_test' });
    };
    const { handler } = backend({ fetch, maxConcurrentMints: 1 });
    for (let at = 0; at < 3; at++) assert.equal((await handler(secret())).status, 502);
    fails = false;
    assert.equal((await handler(secret())).status, 200);
  });
});

test('the limits must be whole numbers from 1', () => {
  for (const name of ['maxConcurrentMints', 'maxConcurrentRuns'])
    assert.throws(
      () => backend({ [name]: 0 }),
      new RegExp(`${name} must be a whole number from 1 to 1000000; received 0`),
    );
});
