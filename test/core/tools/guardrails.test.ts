import { expect } from '@esm-bundle/chai';
import type { Guardrail } from '../../../src/core/model/guardrail.js';
import type { ItemUpdate } from '../../../src/core/model/transcript.js';
import { World } from '../world.js';

async function guarded(...guardrails: unknown[]) {
  const world = new World({ guardrails: guardrails as Guardrail[] });
  await world.session.start();
  const reported = () => world.events.of('guardrail');
  const hear = (update: Partial<ItemUpdate>) => world.listener.item({ id: 'item_1', ...update });
  return { ...world, session: world.session, world, reported, hear };
}

describe('a guardrail', () => {
  it('blocks a typed text', async () => {
    const { session, connections, reported } = await guarded({
      on: 'input',
      match: ['secret', 'a.b'],
      action: 'block',
    });
    expect(session.send('This is SECRET!')).to.equal(false);
    expect(session.send('a.b')).to.equal(false);
    expect(session.send('secretary axb')).to.equal(true);
    expect(connections[0]?.sent).to.deep.equal(['secretary axb']);
    expect(reported()).to.deep.equal(['input block secret,a.b', 'input block secret,a.b']);
  });

  it('that only warns lets the text through, and reports it once', async () => {
    const { session, hear, reported } = await guarded({
      on: 'input',
      match: /pay/g,
      action: 'warn',
      name: 'money',
    });
    expect(session.send('I pay')).to.equal(true);
    hear({ role: 'user', text: 'I pay', final: true });
    expect(session.send('I pay')).to.equal(true);
    expect(reported()).to.deep.equal(['input warn money', 'input warn money']);
  });

  it('interrupts the answer to spoken words, and deletes them from the conversation', async () => {
    const { connections, hear, reported } = await guarded({
      on: 'input',
      match: 'secret',
      action: 'block',
      message: 'No.',
    });
    hear({ role: 'user', delta: 'secret' });
    expect(reported()).to.deep.equal([]);
    hear({ text: 'A secret', final: true });
    const [connection] = connections;
    expect(connection?.interruptions).to.equal(1);
    expect(connection?.events).to.deep.equal([{ type: 'conversation.item.delete', item_id: 'item_1' }]);
    expect(connection?.informed[0]).to.contain('“No.”');
    expect(reported()).to.deep.equal(['input block secret']);
  });

  it('interrupts the agent once, as soon as the word is complete', async () => {
    const { connections, hear, reported } = await guarded({ on: 'output', match: 'ass', action: 'block' });
    hear({ role: 'agent', delta: 'An ass' });
    hear({ delta: 'istant. An ass' });
    expect(reported()).to.deep.equal([]);
    hear({ delta: ', said' });
    hear({ delta: ' he', final: true });
    expect(connections[0]?.interruptions).to.equal(1);
    expect(reported()).to.deep.equal(['output block ass']);
  });

  it('answers a tool call in place of the tool', async () => {
    const { world, reported } = await guarded({
      on: 'tool',
      match: ({ name, payload }: { name: string; payload: { amount: number } }) =>
        name === 'pay' && payload.amount > 9,
      action: 'block',
      name: 'limit',
      message: 'Too much.',
    });
    const ran: unknown[] = [];
    const bridge = world.requests[0]?.bridge([{ name: 'Home', path: '/' }]);
    const run = (payload: unknown) => ran.push(payload);
    const pay = { name: 'pay', description: '', origin: 'page', run } as const;
    expect(await bridge?.run(pay, { amount: 10 }, 'c1')).to.deep.equal({
      ok: false,
      function_name: 'pay',
      error: 'Too much.',
    });
    expect(await bridge?.run(pay, { amount: 1 }, 'c2')).to.include({ ok: true, result: 1 });
    expect(await bridge?.navigate('/')).to.include({ ok: true });
    expect(ran).to.deep.equal([{ amount: 1 }]);
    expect(reported()).to.deep.equal(['tool block limit']);
  });

  it('that throws blocks, with a warning', async () => {
    const broken = () => {
      throw new Error('Broken.');
    };
    for (const match of [broken, async () => false]) {
      const { session, connections, events } = await guarded({ on: 'input', match, action: 'block' });
      expect(session.send('Hi')).to.equal(false);
      expect(connections[0]?.sent).to.deep.equal([]);
      expect(events.of('warning')).to.deep.equal(['guardrail-failed']);
    }
  });

  it('that is invalid causes a warning, and the others still apply', async () => {
    const bad = [
      null,
      'x',
      { on: 'all', match: 'x', action: 'block' },
      { on: 'input', match: '', action: 'block' },
    ];
    const { session, events } = await guarded(...bad, { on: 'input', match: 'x', action: 'block' });
    expect(events.of('warning')).to.deep.equal(Array(4).fill('guardrail-failed'));
    expect(session.send('x')).to.equal(false);
  });
});
