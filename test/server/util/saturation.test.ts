import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { createBulkhead } from '../../../src/server/http/bulkhead.js';
import { Refusal } from '../../../src/server/http/refusal.js';
import { createSaturation } from '../../../src/server/util/saturation.js';

/** A clock and an event loop that was busy for `busy` of the time. */
function loop() {
  const state = { now: 0, busy: 0 };
  const clock = { eventLoopUtilization: () => ({ utilization: state.busy }) };
  return { state, isSaturated: createSaturation(clock, () => state.now) };
}

describe('saturation', () => {
  test('is that of the last tenth of a second', () => {
    const { state, isSaturated } = loop();
    state.busy = 1;
    assert.equal(isSaturated(), false);
    state.now = 99;
    assert.equal(isSaturated(), false);
    state.now = 100;
    assert.equal(isSaturated(), true);
    state.busy = 0.5;
    state.now = 199;
    assert.equal(isSaturated(), true);
    state.now = 200;
    assert.equal(isSaturated(), false);
  });

  test('is noticed in this process', async () => {
    const isSaturated = createSaturation();
    const busyFor = (ms: number) => {
      const end = performance.now() + ms;
      while (performance.now() < end);
    };
    await new Promise(resolve => setImmediate(resolve));
    isSaturated();
    for (let at = 0; at < 40; at++) {
      busyFor(20);
      await new Promise(resolve => setImmediate(resolve));
    }
    assert.equal(isSaturated(), true);
  });

  test('is unknown in a runtime that does not measure it', () => {
    let now = 0;
    const isSaturated = createSaturation({}, () => now);
    now = 1_000;
    assert.equal(isSaturated(), false);
  });
});

describe('a bulkhead', () => {
  /** How many of 100 run at once. */
  async function admitted(max: number, saturated: boolean): Promise<number> {
    const bulkhead = createBulkhead({ name: 'max', max, warn: () => {}, isSaturated: () => saturated });
    let open = () => {};
    const opened = new Promise<void>(resolve => {
      open = resolve;
    });
    const all = Array.from({ length: 100 }, () => bulkhead(() => opened));
    open();
    const refused = (await Promise.allSettled(all)).filter(({ status }) => status === 'rejected');
    for (const { reason } of refused as PromiseRejectedResult[]) assert.ok(reason instanceof Refusal);
    return 100 - refused.length;
  }

  test('admits up to its limit', async () => {
    assert.equal(await admitted(80, false), 80);
    assert.equal(await admitted(1, false), 1);
  });

  test('admits an eighth of it, and at least eight, while the processor is the bottleneck', async () => {
    assert.equal(await admitted(80, true), 10);
    assert.equal(await admitted(64, true), 8);
    assert.equal(await admitted(20, true), 8);
    assert.equal(await admitted(2, true), 2);
  });
});
