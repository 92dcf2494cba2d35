import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { heapPerTurn, mostHeapPerTranscript, soak } from '../bench/soak.js';

describe('a long conversation', () => {
  it('keeps no more than its transcript, tells every delta, and prints nothing', async () => {
    const run = await soak(1_000, false);
    const own = run.transcriptBytes / run.turns;
    const kept = heapPerTurn(run);
    assert.ok(kept < own * mostHeapPerTranscript, `${kept} bytes a turn, and the transcript needs ${own}`);
    assert.ok(run.told >= run.deltas, `${run.told} of ${run.deltas} were told`);
    assert.deepEqual([run.entries, run.printed], [2_000, 0]);
  });
});
