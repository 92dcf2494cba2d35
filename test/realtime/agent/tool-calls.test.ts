import { expect } from '@esm-bundle/chai';
import { expectNoUnhandledRejections, nextTask } from '../../core/rejections.js';
import { Gate } from '../../core/world.js';
import { createProtocol, responseCreated, responseDone, toolCall, toolNamed } from '../wire.js';

describe('two calls in one response', () => {
  expectNoUnhandledRejections();

  /** Calls two tools that wait, and lets them end in the given order. */
  async function runInOrder(order: readonly ('a' | 'b' | 'done')[]) {
    const gates = { a: new Gate(), b: new Gate() };
    const tools = (['a', 'b'] as const).map(name =>
      toolNamed(name, async () => {
        await gates[name].opened;
        return { ok: true, of: name };
      }),
    );
    const world = createProtocol(tools);
    await world.receive(responseCreated(), toolCall('call_a', 'a'), toolCall('call_b', 'b'));
    const responsesBefore: number[] = [];
    for (const moment of order) {
      responsesBefore.push(world.wire.count('response.create'));
      if (moment === 'done') await world.receive(responseDone());
      else gates[moment].open();
      await nextTask();
    }
    return { ...world, responsesBefore };
  }

  const orders = [
    ['a', 'b', 'done'],
    ['b', 'a', 'done'],
    ['a', 'done', 'b'],
    ['b', 'done', 'a'],
    ['done', 'a', 'b'],
    ['done', 'b', 'a'],
  ] as const;
  for (const order of orders) {
    it(`are both answered, followed by one response, in the order ${order.join(', ')}`, async () => {
      const { wire, responsesBefore } = await runInOrder(order);
      expect(wire.outputs).to.deep.equal({ call_a: { ok: true, of: 'a' }, call_b: { ok: true, of: 'b' } });
      expect(responsesBefore).to.deep.equal([0, 0, 0]);
      expect(wire.count('response.create')).to.equal(1);
      expect(wire.types.at(-1)).to.equal('response.create');
    });
  }

  it('run in parallel', async () => {
    const gate = new Gate();
    const started: string[] = [];
    const tools = ['a', 'b'].map(name =>
      toolNamed(name, async () => {
        started.push(name);
        await gate.opened;
      }),
    );
    const { receive } = createProtocol(tools);
    await receive(responseCreated(), toolCall('call_a', 'a'), toolCall('call_b', 'b'));
    expect(started).to.deep.equal(['a', 'b']);
    gate.open();
    await nextTask();
  });

  it('count as work from the first call to the last answer', async () => {
    const { facts } = await runInOrder(['a', 'done', 'b']);
    const work = facts.filter(fact => fact.startsWith('working'));
    expect(work[0]).to.equal('working true');
    expect(work.indexOf('working false')).to.equal(work.length - 1);
  });

  it('of two responses lead to one response each', async () => {
    const { receive, wire } = createProtocol([toolNamed('a', () => ({ ok: true }))]);
    await receive(responseCreated(), toolCall('call_1', 'a'), responseDone());
    await receive(responseCreated('resp_2'), toolCall('call_2', 'a', '{}', 'resp_2'), responseDone('resp_2'));
    expect(wire.count('response.create')).to.equal(2);
    expect(Object.keys(wire.outputs)).to.deep.equal(['call_1', 'call_2']);
  });
});

describe('a tool call is answered', () => {
  expectNoUnhandledRejections();

  const echo = toolNamed('echo', args => ({ ok: true, args }));
  const boom = toolNamed('boom', () => {
    throw new Error('sold out');
  });

  async function outputOf(name: string, given?: string) {
    const { receive, wire, warnings } = createProtocol([echo, boom]);
    await receive(responseCreated(), toolCall('call_1', name, given), responseDone());
    expect(wire.count('response.create')).to.equal(1);
    return { output: wire.outputs.call_1, warnings };
  }

  it('with the tool’s result', async () => {
    const { output, warnings } = await outputOf('echo', '{"a":1}');
    expect(output).to.deep.equal({ ok: true, args: { a: 1 } });
    expect(warnings.codes).to.deep.equal([]);
  });

  it('when it has no arguments', async () => {
    expect((await outputOf('echo', '')).output).to.deep.equal({ ok: true, args: {} });
  });

  for (const given of ['{"a":', 'hello', '[1]', '5', 'null', '"{}"']) {
    it(`when its arguments are ${given}: it does not run, and a warning gives the reason`, async () => {
      const { output, warnings } = await outputOf('echo', given);
      expect(output).to.include({ ok: false });
      expect((output as { error: string }).error).to.contain('JSON object');
      expect(warnings.codes).to.deep.equal(['tool-arguments-invalid']);
    });
  }

  it('when the tool does not exist: with the available tools', async () => {
    const { output, warnings } = await outputOf('fly');
    expect(output).to.deep.equal({ ok: false, error: 'Unknown tool.', available_tools: ['echo', 'boom'] });
    expect(warnings.codes).to.deep.equal(['tool-unknown']);
    expect(warnings.details).to.deep.equal(['fly']);
  });

  it('when the tool throws: with the error message', async () => {
    const { output, warnings } = await outputOf('boom');
    expect(output).to.deep.equal({ ok: false, error: 'sold out' });
    expect(warnings.codes).to.deep.equal(['tool-failed']);
  });

  it('when its result can’t be serialised', async () => {
    const circular: Record<string, unknown> = { ok: true };
    circular.self = circular;
    const { receive, wire, warnings } = createProtocol([toolNamed('loop', () => circular)]);
    await receive(responseCreated(), toolCall('call_1', 'loop'), responseDone());
    expect(wire.outputs.call_1).to.include({ ok: false });
    expect(warnings.codes).to.deep.equal(['tool-result-invalid']);
  });

  it('once, even if the server repeats it', async () => {
    let runs = 0;
    const count = toolNamed('count', () => {
      runs += 1;
      return { ok: true };
    });
    const { receive, wire } = createProtocol([count]);
    await receive(
      responseCreated(),
      toolCall('call_1', 'count'),
      toolCall('call_1', 'count'),
      responseDone(),
    );
    await receive(toolCall('call_1', 'count'));
    expect(runs).to.equal(1);
    expect(wire.count('conversation.item.create')).to.equal(1);
    expect(wire.count('response.create')).to.equal(1);
  });

  it('not at all when it was cancelled', async () => {
    const { receive, wire, warnings } = createProtocol([echo]);
    const call = toolCall('call_1', 'echo', '{"a":');
    const broken = { ...call, item: { ...Object(call.item), status: 'incomplete' } };
    await receive(responseCreated(), broken, responseDone('resp_1', { status: 'cancelled' }));
    expect(wire.types).to.deep.equal([]);
    expect(warnings.codes).to.deep.equal([]);
  });

  it('before the next response is requested, also when typed text requested one', async () => {
    const gate = new Gate();
    const slow = toolNamed('slow', () => gate.opened);
    const { protocol, receive, wire } = createProtocol([slow]);
    await receive(responseCreated(), toolCall('call_1', 'slow'));
    protocol.addUserText('never mind');
    gate.open();
    await nextTask();
    await receive(responseDone('resp_1', { status: 'cancelled' }));
    expect(wire.count('response.create')).to.equal(1);
    expect(wire.types.at(-1)).to.equal('response.create');
  });
});

describe('a silent tool', () => {
  expectNoUnhandledRejections();

  const quiet = toolNamed('quiet', () => ({ ok: true }));
  const loud = toolNamed('loud', () => ({ ok: true }));
  const failing = toolNamed('failing', () => ({ ok: false, error: 'sold out' }));
  const rounds: [string, readonly string[], number][] = [
    ['alone asks for no response', ['quiet'], 0],
    ['twice asks for none', ['quiet', 'quiet'], 0],
    ['with another one: one response follows', ['quiet', 'loud'], 1],
    ['after another one: one response follows', ['loud', 'quiet'], 1],
    ['that failed asks for one: the user has to hear of it', ['failing'], 1],
  ];
  for (const [what, names, responses] of rounds) {
    it(what, async () => {
      const { receive, wire } = createProtocol([quiet, loud, failing], ['quiet', 'failing']);
      const calls = names.map((name, index) => toolCall(`call_${index}`, name));
      await receive(responseCreated(), ...calls, responseDone());
      expect(Object.keys(wire.outputs).length).to.equal(names.length);
      expect(wire.count('response.create')).to.equal(responses);
    });
  }
});
