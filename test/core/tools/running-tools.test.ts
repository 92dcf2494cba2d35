import { expect } from '@esm-bundle/chai';
import type { ToolCallRecord, ToolOutcome } from '../../../src/core/model/tool.js';
import { Transcript } from '../../../src/core/model/transcript.js';
import { RunningTools } from '../../../src/core/tools/running-tools.js';
import { Gate } from '../world.js';

const left = { ok: false, error: 'The page was left.' };
const navigation = { toolCallId: 'call_1', name: 'navigate_to', arguments: '{"target":"Home"}' };

function toolsOf(): { tools: RunningTools; recorded: ToolCallRecord[] } {
  const recorded: ToolCallRecord[] = [];
  const transcript = new Transcript();
  const tools = new RunningTools({
    changed: () => {},
    recorded: record => recorded.push(record),
    transcript,
  });
  return { tools, recorded };
}

/** Runs one call from its start to its end. */
function work(tools: RunningTools, outcome: Promise<ToolOutcome>): Promise<ToolOutcome> {
  return tools.during(navigation, () => tools.run('call_1', { meanwhile: left }, () => outcome));
}

describe('the record of a tool call', () => {
  it('tells the next page first that the tool runs, then its outcome', async () => {
    const { tools } = toolsOf();
    const gate = new Gate();
    const outcome = work(
      tools,
      gate.opened.then(() => ({ ok: true })),
    );
    const { name, arguments: given } = navigation;
    expect(tools.unheard).to.deep.equal([{ name, arguments: given, output: JSON.stringify(left) }]);
    gate.open();
    expect(await outcome).to.deep.equal({ ok: true });
    expect(tools.unheard).to.deep.equal([{ name, arguments: given, output: '{"ok":true}' }]);
  });

  it('is kept for the next page until the model has responded to the outcome', async () => {
    const { tools } = toolsOf();
    const gate = new Gate();
    const outcome = work(
      tools,
      gate.opened.then(() => left),
    );
    tools.heard();
    expect(tools.unheard).to.have.length(1);
    gate.open();
    await outcome;
    tools.heard();
    expect(tools.unheard).to.deep.equal([]);
  });

  const cyclic: Record<string, unknown> = {};
  cyclic.self = cyclic;
  for (const [what, result] of [
    ['can’t be JSON', cyclic],
    ['is too long', 'x'.repeat(20_000)],
  ] as const) {
    it(`says that the tool succeeded when its result ${what}`, async () => {
      const { tools } = toolsOf();
      const outcome = { ok: true, result };
      expect(await work(tools, Promise.resolve(outcome))).to.equal(outcome);
      expect(JSON.parse(tools.unheard[0]?.output ?? ''))
        .to.include({ ok: true })
        .and.to.have.property('note');
    });
  }

  it('is one record from the call to the answer, even when the tool is reported in between', async () => {
    const { tools, recorded } = toolsOf();
    tools.called(navigation);
    await work(tools, Promise.resolve({ ok: true }));
    expect(tools.busy, 'until the answer is sent').to.equal(true);
    tools.answered('call_1', { ok: true, durationMs: 5 });
    expect(tools.busy).to.equal(false);
    expect(recorded[0]).to.equal(recorded[1]);
    expect(recorded[1]).to.deep.include({
      ...navigation,
      state: 'done',
      outcome: { ok: true, durationMs: 5 },
    });
  });

  it('ignores the answer to an unknown call', () => {
    const { tools, recorded } = toolsOf();
    tools.answered('call_2', { ok: true, durationMs: 5 });
    expect(recorded).to.deep.equal([]);
  });
});
