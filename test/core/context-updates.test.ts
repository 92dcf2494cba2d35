import { expect } from '@esm-bundle/chai';
import { VoiceError } from '../../src/core/errors/errors.js';
import { nextTask } from './rejections.js';
import { World } from './world.js';

async function reconnecting() {
  const world = new World();
  await world.session.start();
  const gate = world.hold('mint');
  world.listener.closed(new VoiceError('connection-lost'));
  expect(world.session.snapshot().status).to.equal('reconnecting');
  const back = async () => {
    gate.open();
    while (world.session.snapshot().status !== 'connected') await nextTask();
  };
  return { world, back };
}

describe('a page in control of a call', () => {
  it('is told where there is no call', async () => {
    const { session, events } = new World();
    expect(session.inform('Hi')).to.equal(false);
    expect(await session.sendImage('data:')).to.equal(false);
    expect(session.update({})).to.equal(false);
    expect(session.sendEvent({ type: 'response.create' })).to.equal(false);
    expect(events.of('warning')).to.deep.equal(Array(4).fill('not-connected'));
  });

  it('tells the agent at once, and nothing without words', async () => {
    const { session, connections, events } = new World();
    await session.start();
    expect(session.inform('  The cart is empty. ')).to.equal(true);
    expect(session.inform('  ')).to.equal(false);
    expect(connections[0]?.informed).to.deep.equal(['The cart is empty.']);
    expect(events.of('warning')).to.deep.equal(['not-sent']);
  });

  it('tells the agent after a reconnect what it could not hear meanwhile, and again what it knew', async () => {
    const { world, back } = await reconnecting();
    world.session.inform('Later.');
    await back();
    expect(world.connections[1]?.informed).to.deep.equal(['Later.']);
    world.listener.closed(new VoiceError('connection-lost'));
    while (world.requests.length < 3) await nextTask();
    expect(world.requests[2]?.replay?.notes).to.deep.equal(['Later.']);
    world.session.stop();
  });

  it('sends events as they are, but for what is none', async () => {
    const { session, connections, events } = new World();
    await session.start();
    expect(session.sendEvent({ type: 'input_audio_buffer.commit' })).to.equal(true);
    expect(session.sendEvent({} as never)).to.equal(false);
    expect(session.sendEvent(null as never)).to.equal(false);
    expect(connections[0]?.events).to.deep.equal([{ type: 'input_audio_buffer.commit' }]);
    expect(events.of('warning')).to.deep.equal(['not-sent', 'not-sent']);
  });

  it('changes settings, which later connections start with, without those that were refused', async () => {
    const world = new World({ settings: { speed: 1.1, toolChoice: 'auto' } });
    await world.session.start();
    expect(world.requests[0]?.settings).to.deep.equal({ speed: 1.1, toolChoice: 'auto' });
    world.session.update({ noiseReduction: null });
    world.session.update({ speed: 1.4 });
    world.connections[0]?.refuseUpdate();
    expect(world.connections[0]?.updates).to.deep.equal([{ noiseReduction: null }, { speed: 1.4 }]);
    world.listener.closed(new VoiceError('connection-lost'));
    while (world.requests.length < 2) await nextTask();
    expect(world.requests[1]?.settings).to.deep.equal({
      speed: 1.1,
      toolChoice: 'auto',
      noiseReduction: null,
    });
    world.session.stop();
  });

  it('asks for no microphone in mode text', async () => {
    const world = new World({ mode: 'text' });
    await world.session.start();
    expect(world.called).not.to.include('microphone');
    expect(world.requests[0]).to.include({ silent: true, microphone: undefined });
    expect(world.session.snapshot().status).to.equal('connected');
    world.session.mute(true);
    world.session.stop();
  });
});
