import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { soak } from '../bench/soak.js';

/** Ratio to the transcript as JSON: ids, order and objects add to the text. Maps grow in steps, which shows here. */
const maxHeapPerTranscript = 2.6;

describe('a long conversation', () => {
  it('holds little more than its transcript, reports and files everything, and prints nothing', async () => {
    const [short, long] = [await soak(200), await soak(1_200)];
    const growth = (name: 'held' | 'transcriptBytes') => (long[name] - short[name]) / 1_000;
    const [freed, own] = [growth('held'), growth('transcriptBytes')];
    // Otherwise the measurement is wrong, because something else keeps the transcript alive.
    assert.ok(freed > own, `${freed} bytes a turn came free, and the transcript needs ${own}`);
    assert.ok(freed < own * maxHeapPerTranscript, `${freed} bytes a turn, and the transcript needs ${own}`);
    const { turnEvents, guardrailEvents, filed, answered, entries, printed } = long;
    assert.ok(long.entryEvents >= long.deltas, `${long.entryEvents} events for ${long.deltas} deltas`);
    assert.deepEqual(
      { turnEvents, guardrailEvents, answered },
      { turnEvents: 1_200, guardrailEvents: 1_200, answered: 1_200 },
    );
    // Includes the end of the session.
    assert.deepEqual({ filed, entries, printed }, { filed: 1_201, entries: 2_400, printed: 0 });
  });
});
