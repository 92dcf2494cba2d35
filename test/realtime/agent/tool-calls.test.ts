import { expect } from '@esm-bundle/chai';
import { expectNoUnhandledRejections, nextTask } from '../../core/rejections.js';
import { Gate } from '../../core/world.js';
import { dialogueWith, responseCreated, responseDone, toolCall, toolNamed } from '../wire.js';

describe('two calls in one response', () => {
  expectNoUnhandledRejections();

  /** Both tools wait; the moments happen in the order that a test gives. */
  async function story(order: readonly ('a' | 'b' | 'done')[]) {
    const gates = { a: new Gate(), b: new Gate() };
    const tools = (['a', 'b'] as const).map(name =>
      toolNamed(name, async () => {
        await gates[name].opened;
        return { ok: true, of: name };
      }),
    );
    const world = dialogueWith(tools);
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
    it(`are both answered, and one response follows, when the order is ${order.join(', ')}`, async () => {
      const { wire, responsesBefore } = await story(order);
      expect(wire.outputs).to.deep.equal({ call_a: { ok: true, of: 'a' }, call_b: { ok: true, of: 'b' } });
      expect(responsesBefore).to.deep.equal([0, 0, 0]);
      expect(wire.count('response.create')).to.equal(1);
      expect(wire.types.at(-1)).to.equal('response.create');
    });
  }

  it('run side by side', async () => {
    const gate = new Gate();
    const started: string[] = [];
    const tools = ['a', 'b'].map(name =>
      toolNamed(name, async () => {
        started.push(name);
        await gate.opened;
      }),
    );
    const { receive } = dialogueWith(tools);
    await receive(responseCreated(), toolCall('call_a', 'a'), toolCall('call_b', 'b'));
    expect(started).to.deep.equal(['a', 'b']);
    gate.open();
    await nextTask();
  });

  it('are work from the first to the last answer', async () => {
    const { facts } = await story(['a', 'done', 'b']);
    const work = facts.filter(fact => fact.startsWith('working'));
    expect(work[0]).to.equal('working true');
    expect(work.indexOf('working false')).to.equal(work.length - 1);
  });

  it('of two responses lead to a response each', async () => {
    const { receive, wire } = dialogueWith([toolNamed('a', () => ({ ok: true }))]);
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
    const { receive, wire, warnings } = dialogueWith([echo, boom]);
    await receive(responseCreated(), toolCall('call_1', name, given), responseDone());
    expect(wire.count('response.create')).to.equal(1);
    return { output: wire.outputs.call_1, warnings };
  }

  it('with what the tool gives', async () => {
    const { output, warnings } = await outputOf('echo', '{"a":1}');
    expect(output).to.deep.equal({ ok: true, args: { a: 1 } });
    expect(warnings.codes).to.deep.equal([]);
  });

  it('where it has no arguments at all', async () => {
    expect((await outputOf('echo', '')).output).to.deep.equal({ ok: true, args: {} });
  });

  for (const given of ['{"a":', 'hello', '[1]', '5', 'null', '"{}"']) {
    it(`where its arguments are ${given}: it does not run, and a warning tells why`, async () => {
      const { output, warnings } = await outputOf('echo', given);
      expect(output).to.include({ ok: false });
      expect((output as { error: string }).error).to.contain('JSON object');
      expect(warnings.codes).to.deep.equal(['tool-arguments-invalid']);
    });
  }

  it('where there is no such tool: with the ones that there are', async () => {
    const { output, warnings } = await outputOf('fly');
    expect(output).to.deep.equal({ ok: false, error: 'Unknown tool.', available_tools: ['echo', 'boom'] });
    expect(warnings.codes).to.deep.equal(['tool-unknown']);
    expect(warnings.details).to.deep.equal(['fly']);
  });

  it('where the tool throws: with its words', async () => {
    const { output, warnings } = await outputOf('boom');
    expect(output).to.deep.equal({ ok: false, error: 'sold out' });
    expect(warnings.codes).to.deep.equal(['tool-failed']);
  });

  it('where its result can’t be sent', async () => {
    const circular: Record<string, unknown> = { ok: true };
    circular.self = circular;
    const { receive, wire, warnings } = dialogueWith([toolNamed('loop', () => circular)]);
    await receive(responseCreated(), toolCall('call_1', 'loop'), responseDone());
    expect(wire.outputs.call_1).to.include({ ok: false });
    expect(warnings.codes).to.deep.equal(['tool-result-invalid']);
  });

  it('once, where the server repeats it', async () => {
    let runs = 0;
    const count = toolNamed('count', () => {
      runs += 1;
      return { ok: true };
    });
    const { receive, wire } = dialogueWith([count]);
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

  it('not at all where it was broken off', async () => {
    const { receive, wire, warnings } = dialogueWith([echo]);
    const call = toolCall('call_1', 'echo', '{"a":');
    const broken = { ...call, item: { ...Object(call.item), status: 'incomplete' } };
    await receive(responseCreated(), broken, responseDone('resp_1', { status: 'cancelled' }));
    expect(wire.types).to.deep.equal([]);
    expect(warnings.codes).to.deep.equal([]);
  });

  it('before the next response is asked for, also where typed text asked for one as well', async () => {
    const gate = new Gate();
    const slow = toolNamed('slow', () => gate.opened);
    const { protocol, receive, wire } = dialogueWith([slow]);
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
      const { receive, wire } = dialogueWith([quiet, loud, failing], ['quiet', 'failing']);
      const calls = names.map((name, index) => toolCall(`call_${index}`, name));
      await receive(responseCreated(), ...calls, responseDone());
      expect(Object.keys(wire.outputs).length).to.equal(names.length);
      expect(wire.count('response.create')).to.equal(responses);
    });
  }
});
