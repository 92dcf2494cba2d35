import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { soak } from '../bench/soak.js';

/** As a multiple of the transcript as JSON: ids, order and objects on top of the text. Maps grow in steps, which show here. */
const mostHeapPerTranscript = 2.6;

describe('a long conversation', () => {
  it('keeps no more than its transcript, tells and files everything, and prints nothing', async () => {
    const [short, long] = [await soak(200), await soak(1_200)];
    const growth = (name: 'held' | 'transcriptBytes') => (long[name] - short[name]) / 1_000;
    const [kept, own] = [growth('held'), growth('transcriptBytes')];
    // Else the measure is wrong: something else leads to the transcript.
    assert.ok(kept > own, `${kept} bytes a turn came free, and the transcript needs ${own}`);
    assert.ok(kept < own * mostHeapPerTranscript, `${kept} bytes a turn, and the transcript needs ${own}`);
    const { turnsTold, ruled, filed, answered, entries, printed } = long;
    assert.ok(long.told >= long.deltas, `${long.told} of ${long.deltas} deltas were told`);
    assert.deepEqual({ turnsTold, ruled, answered }, { turnsTold: 1_200, ruled: 1_200, answered: 1_200 });
    // With the session's end.
    assert.deepEqual({ filed, entries, printed }, { filed: 1_201, entries: 2_400, printed: 0 });
  });
});
