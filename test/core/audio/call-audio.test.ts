import { expect } from '@esm-bundle/chai';
import type { OwnStream } from '../../../src/core/ports/audio-settings.js';
import type { Microphone } from '../../../src/core/ports/transport.js';
import { expectNoUnhandledRejections, nextTask } from '../rejections.js';
import { FakeTrack, World } from '../world.js';

const connected = async (setup: ConstructorParameters<typeof World>[0] = {}): Promise<World> => {
  const world = new World(setup);
  await world.session.start();
  return world;
};

const lost = async (world: World) => {
  const { VoiceError } = await import('../../../src/core/errors/errors.js');
  world.listener.closed(new VoiceError('connection-lost'));
  while (world.connections.length < 2) await new Promise(resolve => setTimeout(resolve, 10));
  await nextTask();
};

const later = (ms: number) => new Promise(resolve => setTimeout(resolve, ms));

describe('session levels', () => {
  expectNoUnhandledRejections();

  it('are 0 outside a call, and are measured only when read', async () => {
    const world = new World();
    expect(world.session.levels).to.deep.equal({ input: 0, output: 0 });
    await world.session.start();
    expect(world.meter.measured).to.deep.equal([]);
    expect(world.session.levels).to.deep.equal({ input: 0.3, output: 0.6 });
    world.session.stop();
    expect(world.meter.closed).to.equal(true);
    expect(world.session.levels).to.deep.equal({ input: 0, output: 0 });
  });

  it('report no microphone level while muted', async () => {
    const world = await connected();
    world.session.mute(true);
    expect(world.session.levels).to.deep.equal({ input: 0, output: 0.6 });
    world.session.mute(false);
    expect(world.session.levels.input).to.equal(0.3);
  });

  it('follow the new connection after a reconnect', async () => {
    const world = await connected();
    await lost(world);
    world.meter.measured.length = 0;
    void world.session.levels;
    expect(world.meter.measured[1] === world.connections[1]?.voice).to.equal(true);
  });
});

describe('choosing devices', () => {
  expectNoUnhandledRejections();

  it('opens the chosen microphone in this call and in later ones', async () => {
    const world = new World();
    world.session.setAudio({ inputDeviceId: 'headset' });
    await world.session.start();
    world.session.stop();
    await world.session.start();
    expect(world.asked).to.deep.equal(['headset', 'headset']);
  });

  it('falls back to the default device when the chosen one is missing, and warns', async () => {
    const world = new World({ inputDeviceId: 'headset' });
    world.unplugged.add('headset');
    await world.session.start();
    expect(world.session.state.status).to.equal('connected');
    expect(world.asked).to.deep.equal(['headset', undefined]);
    expect(world.events.of('warning')).to.deep.equal(['device-unavailable']);
  });

  it('stops when the user denies the microphone, without trying another device', async () => {
    const { VoiceError } = await import('../../../src/core/errors/errors.js');
    const world = new World({ inputDeviceId: 'headset' });
    world.fail('microphone', new VoiceError('microphone-denied'));
    await world.session.start();
    expect(world.asked).to.deep.equal(['headset']);
    expect(world.session.state.error?.code).to.equal('microphone-denied');
  });

  it('changes the microphone of a running call and stops the previous one', async () => {
    const world = await connected();
    world.session.mute(true);
    world.session.setAudio({ inputDeviceId: 'headset' });
    await nextTask();
    expect(world.asked).to.deep.equal([undefined, 'headset']);
    expect(world.tracks.map(({ stopped, enabled }) => ({ stopped, enabled }))).to.deep.equal([
      { stopped: true, enabled: false },
      { stopped: false, enabled: false },
    ]);
    expect(world.connections[0]?.microphones).to.have.length(1);
  });

  it('uses the last choice when several are made while a device is being opened', async () => {
    const world = await connected();
    const gate = world.hold('microphone');
    world.session.setAudio({ inputDeviceId: 'one' });
    world.session.setAudio({ inputDeviceId: 'two' });
    gate.open();
    await nextTask();
    await nextTask();
    expect(world.asked.at(-1)).to.equal('two');
    expect(world.tracks.filter(({ stopped }) => !stopped)).to.have.length(1);
    expect(world.tracks.at(-1)?.getSettings().deviceId).to.equal('two');
  });

  it('applies to the call that is connecting', async () => {
    const world = new World();
    const gate = world.hold('mint');
    const starting = world.session.start();
    await world.reached('microphone');
    world.session.setAudio({ inputDeviceId: 'headset', volume: 0.5 });
    gate.open();
    await starting;
    await nextTask();
    expect(world.asked).to.deep.equal([undefined, 'headset']);
    expect(world.requests[0]?.output).to.deep.equal({ outputDeviceId: undefined, volume: 0.5 });
  });

  it('keeps the choice while the device is unplugged, and returns to it once it is plugged in', async () => {
    const world = await connected({ inputDeviceId: 'headset' });
    world.unplugged.add('headset');
    world.tracks[0]?.end();
    await nextTask();
    expect(world.tracks.at(-1)?.getSettings().deviceId).to.equal('default');
    world.unplugged.clear();
    const { enumerateDevices } = navigator.mediaDevices;
    navigator.mediaDevices.enumerateDevices = async () =>
      [{ kind: 'audioinput', deviceId: 'headset' }] as MediaDeviceInfo[];
    try {
      navigator.mediaDevices.dispatchEvent(new Event('devicechange'));
      await nextTask();
      await nextTask();
    } finally {
      navigator.mediaDevices.enumerateDevices = enumerateDevices;
    }
    expect(world.tracks.at(-1)?.getSettings().deviceId).to.equal('headset');
    expect(world.tracks.filter(({ stopped }) => !stopped)).to.have.length(1);
  });

  it('passes the output device and the volume to the connection, at once and after a reconnect', async () => {
    const world = await connected({ outputDeviceId: 'desk', volume: 0.4 });
    expect(world.requests[0]?.output).to.deep.equal({ outputDeviceId: 'desk', volume: 0.4 });
    world.session.setAudio({ volume: 7 });
    world.session.setAudio({ outputDeviceId: undefined });
    expect(world.connections[0]?.outputs).to.deep.equal([
      { outputDeviceId: 'desk', volume: 1 },
      { outputDeviceId: undefined, volume: 1 },
    ]);
    world.session.setAudio({ volume: -1 });
    await lost(world);
    expect(world.requests[1]?.output).to.deep.equal({ outputDeviceId: undefined, volume: 0 });
    expect(world.events.of('warning')).to.deep.equal([]);
  });

  it('warns about a volume that is not a number, and keeps full volume', async () => {
    const world = await connected({ volume: Number.NaN });
    expect(world.events.of('warning')).to.deep.equal(['attribute-invalid']);
    world.session.setAudio({ volume: Number.NaN });
    expect(world.events.of('warning'), 'told again').to.deep.equal(['attribute-invalid']);
    expect(world.requests[0]?.output?.volume).to.equal(1);
  });
});

class FakeStream implements OwnStream {
  readonly tracks = [new FakeTrack('page')];
  readonly copies: FakeStream[] = [];
  clone(): Microphone & FakeStream {
    const copy = new FakeStream();
    this.copies.push(copy);
    return copy as Microphone & FakeStream;
  }
  getTracks() {
    return this.tracks;
  }
  getAudioTracks() {
    return this.tracks;
  }
}

describe('a media stream from the page', () => {
  expectNoUnhandledRejections();

  it('replaces the microphone, and is itself neither muted nor stopped', async () => {
    const mediaStream = new FakeStream();
    const world = await connected({ mediaStream });
    world.session.mute(true);
    world.session.stop();
    expect(world.called).not.to.include('microphone');
    expect(mediaStream.tracks[0]).to.include({ enabled: true, stopped: false });
    expect(mediaStream.copies[0]?.tracks[0]).to.include({ enabled: false, stopped: true });
  });

  it('fails with a clear error when it has ended, and opens no microphone', async () => {
    const mediaStream = new FakeStream();
    mediaStream.clone = () => {
      const copy = new FakeStream() as Microphone & FakeStream;
      copy.tracks[0]?.stop();
      return copy;
    };
    const world = await connected({ mediaStream });
    expect(world.session.state.error).to.include({ code: 'microphone-missing' });
    expect(world.session.state.error?.detail).to.contain('mediaStream');
    expect(world.called).not.to.include('microphone');
  });
});

describe('push-to-talk', () => {
  expectNoUnhandledRejections();
  const talking = () => connected({ pushToTalk: true });

  it('keeps the microphone silent until the button is pressed, and requests the answer on release', async () => {
    const world = await talking();
    const [connection] = world.connections;
    expect(world.requests[0]?.settings).to.deep.equal({ turnDetection: null });
    expect(world.tracks[0]?.enabled).to.equal(false);
    expect(world.session.levels.input).to.equal(0);
    expect(world.session.talk(true)).to.equal(true);
    expect(world.tracks[0]?.enabled).to.equal(true);
    expect(world.session.state.talking).to.equal(true);
    expect(connection?.interruptions).to.equal(1);
    await later(120);
    expect(world.session.talk(false)).to.equal(true);
    expect(world.tracks[0]?.enabled).to.equal(false);
    expect(world.session.state.talking).to.equal(false);
    while (connection?.turns.length === 1) await later(10);
    expect(connection?.turns).to.deep.equal(['begun', 'ended']);
  });

  it('discards a press that is too short for a word', async () => {
    const world = await talking();
    world.session.talk(true);
    world.session.talk(false);
    await later(150);
    expect(world.connections[0]?.turns).to.deep.equal(['begun', 'forgotten']);
  });

  it('continues the same turn when the button is pressed again at once', async () => {
    const world = await talking();
    world.session.talk(true);
    await later(120);
    world.session.talk(false);
    world.session.talk(true);
    world.session.talk(false);
    while (world.connections[0]?.turns.length === 1) await later(10);
    expect(world.connections[0]?.turns).to.deep.equal(['begun', 'ended']);
    expect(world.connections[0]?.interruptions).to.equal(1);
  });

  it('does nothing while muted; muting during a press discards the turn', async () => {
    const world = await talking();
    world.session.mute(true);
    expect(world.session.talk(true)).to.equal(false);
    world.session.mute(false);
    expect(world.tracks[0]?.enabled).to.equal(false);
    world.session.talk(true);
    await later(120);
    world.session.mute(true);
    expect(world.session.state.talking).to.equal(false);
    expect(world.tracks[0]?.enabled).to.equal(false);
    world.session.talk(false);
    expect(world.connections[0]?.turns).to.deep.equal(['begun', 'forgotten']);
  });

  it('ends when the connection is lost, and works on the next one', async () => {
    const world = await talking();
    world.session.talk(true);
    await lost(world);
    expect(world.session.state.talking).to.equal(false);
    expect(world.tracks[0]?.enabled).to.equal(false);
    expect(world.requests[1]?.settings).to.deep.equal({ turnDetection: null });
    expect(world.session.talk(false)).to.equal(false);
    expect(world.session.talk(true)).to.equal(true);
    expect(world.connections[1]?.turns).to.deep.equal(['begun']);
  });

  it('can be switched on and off during a call', async () => {
    const world = await connected();
    expect(world.session.talk(true)).to.equal(false);
    world.session.setAudio({ pushToTalk: true });
    expect(world.tracks[0]?.enabled).to.equal(false);
    world.session.setAudio({ pushToTalk: false });
    expect(world.tracks[0]?.enabled).to.equal(true);
    expect(world.connections[0]?.turns).to.deep.equal(['told by us', 'heard by the service']);
  });

  it('leaves the end of a turn to the turn detection that the page has set', async () => {
    const turnDetection = { type: 'server_vad' } as const;
    const world = await connected({ pushToTalk: true, settings: { turnDetection } });
    expect(world.requests[0]?.settings).to.deep.equal({ turnDetection });
    world.session.talk(true);
    await later(120);
    world.session.talk(false);
    await later(150);
    expect(world.connections[0]?.interruptions).to.equal(1);
    expect(world.connections[0]?.turns).to.deep.equal([]);
  });

  it('does nothing without a call or without a microphone', async () => {
    const world = new World({ pushToTalk: true, mode: 'text' });
    expect(world.session.talk(true)).to.equal(false);
    await world.session.start();
    expect(world.session.talk(true)).to.equal(false);
    expect(world.session.state.talking).to.equal(false);
  });

  it('delays the idle limit', async () => {
    const world = await connected({ pushToTalk: true, idleTimeout: 0.3 });
    world.session.talk(true);
    await later(500);
    expect(world.session.state.status).to.equal('connected');
  });
});
