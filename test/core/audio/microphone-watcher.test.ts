import { expect } from '@esm-bundle/chai';
import { VoiceError } from '../../../src/core/errors/errors.js';
import { expectNoUnhandledRejections, nextTask } from '../rejections.js';
import { World } from '../world.js';

const connected = async (): Promise<World> => {
  const world = new World();
  await world.session.start();
  return world;
};

const plugIn = () => navigator.mediaDevices.dispatchEvent(new Event('devicechange'));

describe('the microphone of a call', () => {
  expectNoUnhandledRejections();

  it('is replaced by another one when it is unplugged, and stays as muted as it was', async () => {
    const world = await connected();
    world.session.mute(true);
    world.tracks[0]?.end();
    await nextTask();
    expect(world.tracks.map(({ enabled, stopped }) => ({ enabled, stopped }))).to.deep.equal([
      { enabled: false, stopped: true },
      { enabled: false, stopped: false },
    ]);
    expect(world.connections[0]?.microphones).to.have.length(1);
    expect(world.events.of('warning')).to.deep.equal([]);
    world.tracks[1]?.end();
    await nextTask();
    expect(world.connections[0]?.microphones).to.have.length(2);
  });

  it('causes a warning when no other one exists; the call continues, and uses the next one plugged in', async () => {
    const world = await connected();
    world.fail('microphone', new VoiceError('microphone-missing'));
    world.tracks[0]?.end();
    await nextTask();
    expect(world.events.of('warning')).to.deep.equal(['microphone-lost']);
    expect(world.session.snapshot()).to.include({ status: 'connected', error: null });
    world.mend('microphone');
    plugIn();
    await nextTask();
    expect(world.connections[0]?.microphones).to.have.length(1);
    plugIn();
    await nextTask();
    expect(world.tracks, 'the microphone works: others are left alone').to.have.length(2);
  });

  it('causes a warning when the system mutes it', async () => {
    const world = await connected();
    world.tracks[0]?.dispatchEvent(new Event('mute'));
    expect(world.events.of('warning')).to.deep.equal(['microphone-silent']);
  });

  it('is no longer watched after the call', async () => {
    const world = await connected();
    const opening = world.hold('microphone');
    world.tracks[0]?.end();
    await nextTask();
    world.session.stop();
    opening.open();
    await nextTask();
    plugIn();
    await nextTask();
    expect(world.tracks).to.have.length(2);
    expect(world.tracks.every(({ stopped }) => stopped)).to.equal(true);
    expect(world.events.of('warning')).to.deep.equal([]);
  });
});
