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

describe('a page that controls a call', () => {
  it('gets a warning when there is no call', async () => {
    const { session, events } = new World();
    expect(session.inform('Hi')).to.equal(false);
    expect(await session.sendImage('data:')).to.equal(false);
    expect(session.update({})).to.equal(false);
    expect(session.sendEvent({ type: 'response.create' })).to.equal(false);
    expect(events.of('warning')).to.deep.equal(Array(4).fill('not-connected'));
  });

  it('informs the agent at once, and ignores empty text', async () => {
    const { session, connections, events } = new World();
    await session.start();
    expect(session.inform('  The cart is empty. ')).to.equal(true);
    expect(session.inform('  ')).to.equal(false);
    expect(connections[0]?.informed).to.deep.equal(['The cart is empty.']);
    expect(events.of('warning')).to.deep.equal(['not-sent']);
  });

  it('informs the agent after a reconnect, and repeats it to later connections', async () => {
    const { world, back } = await reconnecting();
    world.session.inform('Later.');
    await back();
    expect(world.connections[1]?.informed).to.deep.equal(['Later.']);
    world.listener.closed(new VoiceError('connection-lost'));
    while (world.requests.length < 3) await nextTask();
    expect(world.requests[2]?.replay?.notes).to.deep.equal(['Later.']);
    world.session.stop();
  });

  it('sends valid events unchanged, and rejects anything else', async () => {
    const { session, connections, events } = new World();
    await session.start();
    expect(session.sendEvent({ type: 'input_audio_buffer.commit' })).to.equal(true);
    expect(session.sendEvent({} as never)).to.equal(false);
    expect(session.sendEvent(null as never)).to.equal(false);
    expect(connections[0]?.events).to.deep.equal([{ type: 'input_audio_buffer.commit' }]);
    expect(events.of('warning')).to.deep.equal(['not-sent', 'not-sent']);
  });

  for (const [what, setup, transcription] of [
    ['without settings', {}, { language: 'es' }],
    [
      'in place of the languages so far',
      { settings: { transcription: { prompt: 'Shoes.', languages: ['en', 'de'] } } },
      { prompt: 'Shoes.', language: 'es' },
    ],
    ['unless the page has switched transcription off', { settings: { transcription: null } }, null],
    ['unless the page wants no model', { transcriptionModel: '' }, undefined],
    ['unless nothing is spoken', { mode: 'text' }, undefined],
  ] as const)
    it(`has a chosen language sent to the transcription, also of later connections: ${what}`, async () => {
      const world = new World(setup);
      await world.session.start();
      world.session.listenFor('es');
      world.listener.closed(new VoiceError('connection-lost'));
      while (world.requests.length < 2) await nextTask();
      expect(world.requests[1]?.settings?.transcription).to.deep.equal(transcription);
      world.session.stop();
    });

  it('changes settings that later connections start with, except refused ones', async () => {
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

  it('opens no microphone in text mode', async () => {
    const world = new World({ mode: 'text' });
    await world.session.start();
    expect(world.called).not.to.include('microphone');
    expect(world.requests[0]).to.include({ silent: true, microphone: undefined });
    expect(world.session.snapshot().status).to.equal('connected');
    world.session.mute(true);
    world.session.stop();
  });
});
