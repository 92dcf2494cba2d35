import { expect } from '@esm-bundle/chai';
import { Tasks } from '../../../src/core/tools/pending-tool-calls.js';
import { Gate } from '../world.js';

const left = { ok: false, error: 'The page was left.' };

describe('the tasks of a call', () => {
  it('are told with what is known of them: first that they run, then what came of them', async () => {
    const tasks = new Tasks();
    const gate = new Gate();
    const work = tasks.during(
      'navigate_to',
      { target: 'Home' },
      left,
      gate.opened.then(() => ({ ok: true })),
    );
    const task = { tool: 'navigate_to', arguments: '{"target":"Home"}' };
    expect(tasks.all).to.deep.equal([{ ...task, output: JSON.stringify(left) }]);
    gate.open();
    expect(await work).to.deep.equal({ ok: true });
    expect(tasks.all).to.deep.equal([{ ...task, output: '{"ok":true}' }]);
  });

  it('are forgotten once they are done and answered, and not before', async () => {
    const tasks = new Tasks();
    const gate = new Gate();
    const work = tasks.during(
      'a',
      {},
      left,
      gate.opened.then(() => left),
    );
    tasks.answered();
    expect(tasks.all).to.have.length(1);
    gate.open();
    await work;
    tasks.answered();
    expect(tasks.all).to.deep.equal([]);
  });

  const cyclic: Record<string, unknown> = {};
  cyclic.self = cyclic;
  for (const [what, result] of [
    ['no JSON can say', cyclic],
    ['too long', 'x'.repeat(20_000)],
  ] as const) {
    it(`say that they worked where the result is ${what}`, async () => {
      const tasks = new Tasks();
      const outcome = { ok: true, result };
      expect(await tasks.during('a', {}, left, Promise.resolve(outcome))).to.equal(outcome);
      expect(JSON.parse(tasks.all[0]?.output ?? ''))
        .to.include({ ok: true })
        .and.to.have.property('note');
    });
  }
});
