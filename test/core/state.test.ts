import { expect } from '@esm-bundle/chai';
import { LimitWarnings } from '../../src/core/limits/limit-warnings.js';
import { Transcript } from '../../src/core/model/transcript.js';
import { RunningTools } from '../../src/core/tools/running-tools.js';
import { expectNoUnhandledRejections } from './rejections.js';
import { once, World } from './world.js';

describe('the next limit', () => {
  expectNoUnhandledRejections();

  it('is set with its end time when it is announced, and cleared when the user speaks', async () => {
    const world = new World({ idleTimeout: 2 });
    const before = Date.now();
    const announced = new Promise<unknown>(resolve =>
      once(world.target, 'navai-limit', () => resolve(world.session.state.limit)),
    );
    await world.session.start();
    expect(world.session.state.limit).to.equal(null);
    const limit = (await announced) as { kind: string; endsAt: number };
    expect(limit.kind).to.equal('idle');
    expect(limit.endsAt).to.be.within(before + 1900, Date.now() + 600);
    let changes = 0;
    world.session.subscribe(() => {
      changes += 1;
    });
    world.listener.userSpeaking(true);
    expect(world.session.state.limit).to.equal(null);
    expect(changes).to.be.greaterThan(0);
    world.session.stop();
  });

  it('is cleared at the end of the call', async () => {
    const world = new World({ tokenBudget: 10 });
    await world.session.start();
    world.listener.usage('response', { total_tokens: 9, input_tokens: 9, output_tokens: 0 });
    expect(world.session.state.limit).to.deep.equal({ kind: 'tokens', endsAt: undefined });
    world.session.stop();
    expect(world.session.state.limit).to.equal(null);
  });

  it('is the earliest one when there are several', () => {
    const near = new LimitWarnings();
    near.add('tokens', 5);
    near.add('duration', 30);
    near.add('idle', 10);
    expect(near.first?.kind).to.equal('idle');
    near.remove('idle');
    expect(near.first?.kind).to.equal('duration');
    near.remove('duration');
    expect(near.first?.kind).to.equal('tokens');
  });
});

const ok = async () => ({ ok: true });
const work = (functionName: string) => ({ functionName, meanwhile: { ok: false } });

describe('the tool runs', () => {
  it('have a position in the transcript and an outcome, and stay the same array until one changes', async () => {
    const transcript = new Transcript();
    const running = new RunningTools({ changed: () => {}, transcript });
    expect(running.shown).to.equal(running.shown);
    await running.run('call_1', work('first'), ok);
    transcript.apply({ id: 'item_1', role: 'user', text: 'Hi' });
    const second = running.run('call_2', work('second'), async () => ({ ok: false }));
    const during = running.shown;
    expect(during).to.deep.equal([
      { toolCallId: 'call_1', name: 'first', state: 'done', after: undefined },
      { toolCallId: 'call_2', name: 'second', state: 'running', after: 'item_1' },
    ]);
    expect(running.shown).to.equal(during);
    await second;
    expect(running.shown.map(({ state }) => state)).to.deep.equal(['done', 'failed']);
    expect(during[1]?.state).to.equal('running');
  });

  it('are limited to the last 200', async () => {
    const running = new RunningTools({ changed: () => {}, transcript: new Transcript() });
    for (let count = 0; count < 203; count += 1) await running.run(`call_${count}`, work('tool'), ok);
    expect(running.shown).to.have.length(200);
    expect(running.shown[0]?.toolCallId).to.equal('call_3');
  });

  it('have failed when the end of the call cuts them off', async () => {
    const running = new RunningTools({ changed: () => {}, transcript: new Transcript() });
    void running.run('call_1', work('slow'), () => new Promise(() => {}));
    running.end();
    expect(running.shown[0]?.state).to.equal('failed');
    running.clear();
    expect(running.shown).to.deep.equal([]);
  });

  it('stay behind the words that asked for them, even when those are transcribed later', async () => {
    const world = new World();
    await world.session.start();
    world.listener.item({ id: 'a', role: 'agent', text: 'Hello', final: true });
    world.listener.item({ id: 'b', role: 'user', previousId: 'a' });
    world.listener.item({ id: 'call', previousId: 'b' });
    const order = { name: 'order', description: '', origin: 'page', run: ok } as const;
    await world.requests[0]?.bridge([]).run(order, null, '1');
    const place = () => world.session.state.toolRuns.map(({ after }) => after);
    expect(place(), 'it is seen at once').to.deep.equal(['a']);
    world.listener.item({ id: 'c', role: 'agent', text: 'Done.', final: true });
    world.listener.item({ id: 'b', role: 'user', delta: 'Order ' });
    expect(place()).to.deep.equal(['b']);
    const runs = world.session.state.toolRuns;
    world.listener.item({ id: 'b', role: 'user', text: 'Order it', final: true });
    expect(world.session.state.toolRuns === runs, 'the same list').to.equal(true);
  });

  it('stay the same empty array in a session where nothing ran', async () => {
    const world = new World();
    expect(world.session.state.toolRuns).to.equal(world.session.state.toolRuns);
    await world.session.start();
    expect(world.session.state.toolRuns).to.equal(world.session.state.toolRuns);
  });
});

describe('restart()', () => {
  expectNoUnhandledRejections();

  it('ends the call and starts a new one without the old transcript', async () => {
    const world = new World();
    await world.session.start();
    world.listener.item({ id: 'item_1', role: 'user', text: 'hello', final: true });
    await world.session.restart();
    expect(world.events.of('status')).to.deep.equal([
      ...['connecting', 'connected', 'idle', 'connecting', 'connected'],
    ]);
    expect(world.connections.map(({ closed }) => closed)).to.deep.equal([true, false]);
    expect(world.session.snapshot().transcript).to.deep.equal([]);
  });

  it('starts a call after one that has failed or ended', async () => {
    const world = new World();
    world.fail('mint', new Error('no'));
    await world.session.start();
    world.mend('mint');
    await world.session.restart();
    expect(world.session.state).to.include({ status: 'connected', error: null });
    world.session.stop();
    await world.session.restart();
    expect(world.session.state.status).to.equal('connected');
  });
});
